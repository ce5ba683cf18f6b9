package greenlane.store.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open H2 file and its connections. Safe for use by several threads.
///
/// H2 gives up on a file at the first write the disk refuses: every later call fails until the file is opened again. What was
/// committed is unharmed by that, so this class opens the file anew, and the next call finds a working store.
public final class Database implements AutoCloseable {
    /// How many connections can be in use at once; a further one waits.
    static final int CONNECTIONS_MAX = 10;
    /// How long a call waits for a connection.
    static final int CONNECTION_WAIT_SECONDS = 30;
    /// How long a writer waits for a row another one holds.
    static final int ROW_WAIT_MILLIS = 10_000;
    /// How often a file H2 gave up on is tried again in one go; H2 refuses the first while it is still tidying up.
    private static final int REOPENINGS_MAX = 3;

    /// Writes in order ([OrderedFileSystem]), over H2's file system that opens the file again when Java has closed it under an
    /// interrupted thread. With the plain one, a cancelled read would take the store from everybody.
    private static final String FILE_SYSTEM = OrderedFileSystem.SCHEME + ":retry";

    private static final Logger log = LoggerFactory.getLogger(Database.class);
    private static final Settings SETTINGS = settings();

    private final Path file;
    private final String address;
    private final Object gate = new Object();
    private volatile JdbcConnectionPool pool;
    private volatile boolean closed;
    /// Why the file is not open though it should be; the next call tries again.
    private volatile @Nullable SQLException givenUp;
    private volatile boolean damaged;
    private int reopenings;

    private Database(Path file, String address, JdbcConnectionPool pool) {
        this.file = file;
        this.address = address;
        this.pool = pool;
    }

    private static Settings settings() {
        // jOOQ's only switches for the banner it logs when its first class is loaded
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        return new Settings().withExecuteLogging(false).withRenderSchema(false);
    }

    /// A read: rows through jOOQ to a value.
    @FunctionalInterface
    public interface Reading<T> {
        T read(DSLContext sql);
    }

    /// Opens an existing file; the caller says what an exception means.
    static Database open(Path file) throws SQLException {
        return open(FILE_SYSTEM, file, false);
    }

    /// Makes a file and opens it.
    static Database create(Path file) throws SQLException {
        return open(FILE_SYSTEM, file, true);
    }

    /// Opens a file through one of H2's file systems; the tests bring one of their own that loses power.
    static Database open(String fileSystem, Path file, boolean create) throws SQLException {
        OrderedFileSystem.register();
        String address = fileSystem + ":" + StoreFiles.address(file);
        return new Database(file, address, openPool(address, create));
    }

    /// The settings that make an acknowledged commit last (docs/decisions/0003-h2-durability.md); and no reuse of the last result,
    /// which makes H2 overlook a row that the same transaction has just added.
    private static JdbcConnectionPool openPool(String address, boolean create) throws SQLException {
        String url = "jdbc:h2:" + address + ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=0"
                + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=" + ROW_WAIT_MILLIS + ";IFEXISTS="
                + (create ? "FALSE" : "TRUE");
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(CONNECTIONS_MAX);
        pool.setLoginTimeout(CONNECTION_WAIT_SECONDS);
        try (Connection first = pool.getConnection()) {
            first.setAutoCommit(true);
        } catch (SQLException failure) {
            pool.dispose();
            throw failure;
        }
        return pool;
    }

    /// jOOQ without a connection: enough to write a statement down.
    public static DSLContext sql() {
        return DSL.using(SQLDialect.H2, SETTINGS);
    }

    /// jOOQ over a connection.
    public static DSLContext sql(Connection connection) {
        return DSL.using(connection, SQLDialect.H2, SETTINGS);
    }

    /// The file this is.
    public Path file() {
        return file;
    }

    /// How often the file had to be opened anew since it was first opened.
    public int reopenings() {
        synchronized (gate) {
            return reopenings;
        }
    }

    /// A connection with auto-commit on; closing it gives it back. Opens the file anew where H2 has given it up.
    public Connection connection() throws SQLException {
        if (closed) {
            throw new SQLException("the store is closed", "90098", ErrorCode.DATABASE_IS_CLOSED);
        }
        if (givenUp != null) {
            reopen();
        }
        SQLException why = givenUp;
        if (why != null) {
            throw new SQLException("the store cannot be opened again", why);
        }
        return pool.getConnection();
    }

    /// Reads. Throws [StoreException] when the disk, not the program, is at fault.
    public <T> T read(Reading<T> reading) {
        try (Connection connection = connection()) {
            return reading.read(sql(connection));
        } catch (SQLException | DataAccessException failure) {
            throw new StoreException(failed(failure), failure);
        }
    }

    /// Runs one statement that jOOQ has no words for.
    public void command(String statement) throws SQLException {
        try (Connection connection = connection(); Statement command = connection.createStatement()) {
            command.execute(statement);
        }
    }

    /// What a failure was, and after one that made H2 give up, the file is open again. Rethrows what can only be a bug.
    public StoreFault failed(Exception failure) {
        StoreFault fault = Faults.of(failure, new StoreFiles(parent()));
        damaged |= fault == StoreFault.DAMAGED;
        if (Faults.endsDatabase(failure) && !closed) {
            log.warn("{} the store was given up by the database and is opened again", fault.code(), failure);
            reopen();
        }
        return fault;
    }

    /// Whether a call has found the file damaged since it was opened.
    boolean foundDamage() {
        return damaged;
    }

    private Path parent() {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalStateException("a store file has a folder: " + file);
        }
        return parent;
    }

    private void reopen() {
        synchronized (gate) {
            if (closed || (givenUp == null && works())) {
                return;
            }
            if (givenUp == null) {
                pool.dispose();
            }
            for (int attempt = 1; attempt <= REOPENINGS_MAX; attempt++) {
                try {
                    pool = openPool(address, false);
                    givenUp = null;
                    reopenings++;
                    return;
                } catch (SQLException failure) {
                    givenUp = failure;
                }
            }
            log.warn("the store could not be opened again yet", givenUp);
        }
    }

    private boolean works() {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            return statement.execute("select count(*) from " + Migrations.TABLE);
        } catch (SQLException failure) {
            log.debug("the store does not answer", failure);
            return false;
        }
    }

    /// Whether the file is open, or was when it was closed.
    boolean wasOpen() {
        return givenUp == null;
    }

    /// Closes the file in order; a later call fails with [StoreFault#CLOSED].
    @Override
    public void close() throws IOException {
        synchronized (gate) {
            if (closed) {
                return;
            }
            try {
                if (givenUp == null) {
                    command("SHUTDOWN");
                }
            } catch (SQLException failure) {
                throw new IOException("the store was not closed in order", failure);
            } finally {
                closed = true;
                if (givenUp == null) {
                    pool.dispose();
                }
            }
        }
    }
}
