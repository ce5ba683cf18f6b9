package greenlane.central;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running service. So far it says whether it lives, whether it takes requests, and which version it is.
final class Central implements AutoCloseable {
    /// How long requests that were begun may take to finish when the service stops.
    static final Duration STOP_MAX = Duration.ofSeconds(10);
    /// Requests answered at once; further ones are refused with 503.
    static final int REQUESTS_MAX = 1_000;
    /// Connections open at once.
    static final int CONNECTIONS_MAX = 4_000;
    /// The largest body a request may have.
    static final long BODY_BYTES_MAX = 1L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Central.class);
    private static final String JSON = "application/json";

    private final AtomicBoolean ready = new AtomicBoolean();
    private final String version;
    private final WebServer server;

    private Central(CentralSettings settings, String version) {
        this.version = version;
        this.server = WebServer.builder().host(settings.host()).port(settings.port()).shutdownHook(false)
                .shutdownGracePeriod(STOP_MAX).maxConcurrentRequests(REQUESTS_MAX).maxTcpConnections(CONNECTIONS_MAX)
                .maxPayloadSize(BODY_BYTES_MAX).routing(this::route)
                .directHandlers(handlers -> {
                    for (DirectHandler.EventType event : DirectHandler.EventType.values()) {
                        handlers.addHandler(event, Central::refuse);
                    }
                }).build();
    }

    /// Starts listening. Empty when the address cannot be had: the server logs why and throws nothing.
    static Optional<Central> start(CentralSettings settings, String version) {
        Central central = new Central(settings, version);
        central.server.start();
        if (!central.server.isRunning()) {
            return Optional.empty();
        }
        central.ready.set(true);
        LOG.info("listening on {}:{}, version {}", settings.host(), central.port(), version);
        return Optional.of(central);
    }

    /// The port it listens on.
    int port() {
        return server.port();
    }

    /// Says that it is no longer ready, lets begun requests finish, and stops listening.
    @Override
    public void close() {
        if (ready.getAndSet(false)) {
            server.stop();
            LOG.info("stopped");
        }
    }

    private void route(HttpRouting.Builder routing) {
        read(routing, "/health/live", (_, response) -> json(response, Status.OK_200, Map.of("status", "UP")));
        read(routing, "/health/ready",
                (_, response) -> json(response, ready.get() ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503,
                        Map.of("status", ready.get() ? "UP" : "DOWN")));
        read(routing, "/version", (_, response) -> json(response, Status.OK_200, Map.of("version", version)));
        routing.any((request, response) -> new Problem(Status.NOT_FOUND_404,
                "There is nothing at " + request.path().rawPath() + ".").send(response));
        routing.error(Throwable.class, Central::failed);
    }

    private static void read(HttpRouting.Builder routing, String path, Handler handler) {
        routing.get(path, handler);
        routing.any(path, (request, response) -> {
            response.header(HeaderNames.ALLOW, "GET");
            new Problem(Status.METHOD_NOT_ALLOWED_405,
                    path + " can be read with GET, not " + request.prologue().method().text() + ".").send(response);
        });
    }

    private static void json(ServerResponse response, Status status, Map<String, Object> members) {
        response.status(status).header(HeaderNames.CONTENT_TYPE, JSON).header(HeaderNames.CACHE_CONTROL, "no-store")
                .send(Json.object(members));
    }

    private static void failed(ServerRequest request, ServerResponse response, Throwable failure) {
        LOG.error("{} failed", request.path().rawPath(), failure);
        new Problem(Status.INTERNAL_SERVER_ERROR_500, "The service failed; its log says why.").send(response);
    }

    /// Answers what never became a request of ours: a malformed line, a body too large.
    private static DirectHandler.TransportResponse refuse(DirectHandler.TransportRequest request,
            DirectHandler.EventType event, Status status, ServerResponseHeaders headers,
            String message) {
        Problem problem = new Problem(status, "The request cannot be taken: " + status.reasonPhrase() + ".");
        return DirectHandler.TransportResponse.builder().status(status).headers(headers)
                .header(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE).keepAlive(false)
                .entity(problem.json().getBytes(StandardCharsets.UTF_8)).build();
    }
}
