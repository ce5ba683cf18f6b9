package greenlane.core.value;

/// Between which values a customer's coming purchases, worth today, will fall with the probability of the [ValuePolicy#coverage()].
///
/// It is about what will happen, not about its mean: that a customer may be gone, buys by chance and spends by chance is in it; that the parameters of the models
/// are estimates is not. Where customers are probably gone, the lower end is 0.
///
/// @param low so many fall below it as above the high end
/// @param high see low
public record ValueInterval(double low, double high) {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /// A customer's seed, from the id: the same customer is drawn the same futures each time (64-bit FNV-1a over UTF-16).
    public static long seed(CharSequence customerId) {
        long hash = BASIS;
        for (int i = 0; i < customerId.length(); i++) {
            hash = (hash ^ customerId.charAt(i)) * PRIME;
        }
        return hash;
    }
}
