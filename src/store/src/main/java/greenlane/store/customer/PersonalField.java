package greenlane.store.customer;

/// What is personal of a customer, and shown in full only on a click that is recorded.
public enum PersonalField {
    PHONE("phone"), NAME("name");

    private final String code;

    PersonalField(String code) {
        this.code = code;
    }

    /// The stable word for this field in the store.
    public String code() {
        return code;
    }
}
