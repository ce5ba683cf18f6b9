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

    private static final Logger log = LoggerFactory.getLogger(Database.class);
    private static final Settings SETTINGS = new Settings().withExecuteLogging(false).withRenderSchema(false);

    private final Path file;
    private final Object gate = new Object();
    private volatile JdbcConnectionPool pool;
    private volatile boolean closed;
    private int reopenings;

    private Database(Path file, JdbcConnectionPool pool) {
        this.file = file;
        this.pool = pool;
    }

    /// A read: rows through jOOQ to a value.
    @FunctionalInterface
    public interface Reading<T> {
        T read(DSLContext sql);
    }

    /// Opens an existing file; the caller says what an exception means.
    static Database open(Path file) throws SQLException {
        return new Database(file, openPool(file, false));
    }

    /// Makes a file and opens it.
    static Database create(Path file) throws SQLException {
        return new Database(file, openPool(file, true));
    }

    private static JdbcConnectionPool openPool(Path file, boolean create) throws SQLException {
        String url = "jdbc:h2:file:" + StoreFiles.address(file) + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1"
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

    /// A connection with auto-commit on; closing it gives it back.
    public Connection connection() throws SQLException {
        if (closed) {
            throw new SQLException("the store is closed", "90098", ErrorCode.DATABASE_IS_CLOSED);
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
        if (Faults.endsDatabase(failure) && !closed) {
            log.warn("{} the store was given up by the database and is opened again", fault.code(), failure);
            reopen();
        }
        return fault;
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
            if (closed || works()) {
                return;
            }
            reopenings++;
            pool.dispose();
            for (int attempt = 1;; attempt++) {
                try {
                    pool = openPool(file, false);
                    return;
                } catch (SQLException failure) {
                    if (attempt == REOPENINGS_MAX) {
                        log.error("the store could not be opened again", failure);
                        return;
                    }
                }
            }
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

    /// Closes the file in order; a later call fails with [StoreFault#CLOSED].
    @Override
    public void close() throws IOException {
        synchronized (gate) {
            if (closed) {
                return;
            }
            try {
                command("SHUTDOWN");
            } catch (SQLException failure) {
                throw new IOException("the store was not closed in order", failure);
            } finally {
                closed = true;
                pool.dispose();
            }
        }
    }
}
