package greenlane.store.disk;

/// What can go wrong with a store, as far as it can be expected. The codes stand on screen and in logs; they never change.
public enum StoreFault {
    /// Another console has the folder.
    IN_USE("GL-STORE-01"),
    /// A newer Greenlane has written the store.
    FROM_NEWER_VERSION("GL-STORE-02"),
    /// The file cannot be read as it should.
    DAMAGED("GL-STORE-03"),
    /// The folder or a file in it may not be read or written.
    NO_PERMISSION("GL-STORE-04"),
    /// Something that is not a folder stands where the folder should be.
    NOT_A_FOLDER("GL-STORE-05"),
    /// There is no room left on the disk. What was stored is as it was.
    DISK_FULL("GL-STORE-06"),
    /// The disk or the operating system refused a read or a write.
    INPUT_OUTPUT("GL-STORE-07"),
    /// The store was closed.
    CLOSED("GL-STORE-08"),
    /// Another writer held the same rows for too long; trying again is right.
    BUSY("GL-STORE-09"),
    /// The store's history of migrations is not this program's.
    FOREIGN("GL-STORE-10");

    private final String code;

    StoreFault(String code) {
        this.code = code;
    }

    /// The code people can look up.
    public String code() {
        return code;
    }
}
