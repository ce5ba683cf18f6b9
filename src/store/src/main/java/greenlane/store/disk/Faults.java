package greenlane.store.disk;

import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/// Says which [StoreFault] an exception of H2 stands for.
final class Faults {
    /// With less than this a refused write is put down to a full disk, whatever words the system found for it.
    static final long FULL_BYTES = 1 << 20;

    /// How far back an exception's causes are followed.
    private static final int CAUSES_MAX = 20;
    /// What H2's connection pool says when every connection stays in use.
    private static final int NO_CONNECTION_IN_TIME = 8001;

    private Faults() {}

    /// The fault an exception stands for. What stands for none is a bug and is thrown again.
    static StoreFault of(Exception failure, StoreFiles files) {
        return known(failure, files).orElseThrow(
                () -> failure instanceof RuntimeException bug
                        ? bug
                        : new IllegalStateException(failure.getMessage(), failure));
    }

    /// The fault an exception stands for, empty when it stands for none.
    static Optional<StoreFault> known(Throwable failure, StoreFiles files) {
        if (refusedForSpace(failure, files)) {
            return Optional.of(StoreFault.DISK_FULL);
        }
        if (causes(failure).stream().anyMatch(Faults::readOnly)) {
            return Optional.of(StoreFault.NO_PERMISSION);
        }
        StoreFault found = null;
        for (Throwable cause : causes(failure)) {
            StoreFault here = switch (cause) {
                case MVStoreException store -> ofStore(store.getErrorCode());
                case SQLException sql -> ofSql(sql.getErrorCode());
                case AccessDeniedException _ -> StoreFault.NO_PERMISSION;
                // a file that ends too early
                case java.io.EOFException _ -> StoreFault.DAMAGED;
                case java.io.IOException _ -> StoreFault.INPUT_OUTPUT;
                default -> null;
            };
            // the innermost cause knows best
            found = here == null ? found : here;
        }
        return Optional.ofNullable(found);
    }

    /// A medium or folder that takes no writing has no exception of its own.
    private static boolean readOnly(Throwable cause) {
        String message = cause.getMessage();
        return cause instanceof java.io.IOException && message != null
                && message.toLowerCase(Locale.ROOT).contains("read-only file system");
    }

    /// Whether H2 closes the file after this exception.
    static boolean endsDatabase(Throwable failure) {
        for (Throwable cause : causes(failure)) {
            if (cause instanceof MVStoreException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                switch (sql.getErrorCode()) {
                    case ErrorCode.DATABASE_IS_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN, ErrorCode.IO_EXCEPTION_1,
                            ErrorCode.IO_EXCEPTION_2, ErrorCode.FILE_CORRUPTED_1, ErrorCode.OBJECT_CLOSED,
                            ErrorCode.CONNECTION_BROKEN_1 -> {
                        return true;
                    }
                    default -> {
                    }
                }
            }
        }
        return false;
    }

    /// The exception and what led to it, outermost first. A failed batch names its cause as the next exception.
    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        Throwable cause = failure;
        while (cause != null && causes.size() < CAUSES_MAX) {
            causes.add(cause);
            Throwable next = cause.getCause();
            cause = next == null && cause instanceof SQLException sql ? sql.getNextException() : next;
        }
        return causes;
    }

    private static boolean refusedForSpace(Throwable failure, StoreFiles files) {
        boolean refused = false;
        for (Throwable cause : causes(failure)) {
            String message = cause.getMessage();
            if (message != null && message.toLowerCase(Locale.ROOT).contains("no space left")) {
                return true;
            }
            refused |= cause instanceof java.io.IOException || cause instanceof MVStoreException;
        }
        return refused && files.usableBytes() < FULL_BYTES;
    }

    private static @org.jspecify.annotations.Nullable StoreFault ofStore(int code) {
        return switch (code) {
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_CHUNK_NOT_FOUND, DataUtils.ERROR_INTERNAL,
                    DataUtils.ERROR_BLOCK_NOT_FOUND, DataUtils.ERROR_SERIALIZATION ->
                StoreFault.DAMAGED;
            case DataUtils.ERROR_FILE_LOCKED -> StoreFault.IN_USE;
            case DataUtils.ERROR_UNSUPPORTED_FORMAT -> StoreFault.FROM_NEWER_VERSION;
            case DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED -> StoreFault.INPUT_OUTPUT;
            case DataUtils.ERROR_CLOSED -> StoreFault.CLOSED;
            case DataUtils.ERROR_TRANSACTION_LOCKED, DataUtils.ERROR_TRANSACTIONS_DEADLOCK -> StoreFault.BUSY;
            default -> null;
        };
    }

    private static @org.jspecify.annotations.Nullable StoreFault ofSql(int code) {
        return switch (code) {
            case ErrorCode.FILE_CORRUPTED_1 -> StoreFault.DAMAGED;
            case ErrorCode.FILE_VERSION_ERROR_1 -> StoreFault.FROM_NEWER_VERSION;
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> StoreFault.IN_USE;
            case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2, ErrorCode.GENERAL_ERROR_1 ->
                StoreFault.INPUT_OUTPUT;
            case ErrorCode.DATABASE_IS_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN, ErrorCode.OBJECT_CLOSED,
                    ErrorCode.CONNECTION_BROKEN_1 ->
                StoreFault.CLOSED;
            case ErrorCode.LOCK_TIMEOUT_1, ErrorCode.DEADLOCK_1, ErrorCode.CONCURRENT_UPDATE_1,
                    ErrorCode.DUPLICATE_KEY_1, NO_CONNECTION_IN_TIME ->
                StoreFault.BUSY;
            default -> null;
        };
    }
}
