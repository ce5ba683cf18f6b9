package greenlane.central;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CentralTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Central central = Central.start(new CentralSettings("127.0.0.1", 0), "1.2.3").orElseThrow();

    @AfterEach
    void stop() {
        central.close();
        client.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready"})
    void itSaysThatItIsUp(String path) throws Exception {
        HttpResponse<String> answer = ask("GET", path);
        assertEquals(200, answer.statusCode());
        assertEquals("application/json", contentType(answer));
        assertEquals("{\"status\":\"UP\"}", answer.body());
    }

    @Test
    void itSaysWhichVersionItIs() throws Exception {
        assertEquals("{\"version\":\"1.2.3\"}", ask("GET", "/version").body());
    }

    @Test
    void theVersionComesFromTheBuild() {
        assertTrue(CentralMain.version().matches("\\d+\\.\\d+\\.\\d+.*"), CentralMain.version());
    }

    @Test
    void anUnknownPathIsAProblem() throws Exception {
        HttpResponse<String> answer = ask("GET", "/no%22where");
        assertEquals(404, answer.statusCode());
        assertEquals("application/problem+json", contentType(answer));
        assertEquals("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                + "\"detail\":\"There is nothing at /no%22where.\"}", answer.body());
    }

    @Test
    void anotherMethodIsAProblemThatNamesTheRightOne() throws Exception {
        HttpResponse<String> answer = ask("DELETE", "/version");
        assertEquals(405, answer.statusCode());
        assertEquals("GET", answer.headers().firstValue("Allow").orElse(""));
        assertEquals("application/problem+json", contentType(answer));
    }

    @Test
    void aLineThatIsNoRequestIsAProblem() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), central.port())) {
            socket.getOutputStream()
                    .write("GET /a b c HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
        }
    }

    @Test
    void afterItStoppedNobodyListens() {
        int port = central.port();
        central.close();
        assertThrows(ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
    }

    @Test
    void aPortThatIsTakenIsRefused() {
        assertEquals(Optional.empty(), Central.start(new CentralSettings("127.0.0.1", central.port()), "1.2.3"));
    }

    @Test
    void stoppingTwiceIsStoppingOnce() {
        central.close();
        central.close();
    }

    @Test
    void settingsComeFromOptionsThenTheEnvironmentThenTheDefaults() {
        Map<String, String> environment = Map.of("GREENLANE_PORT", "9000", "GREENLANE_HOST", "::1", "HOME", "x");
        assertEquals(new CentralSettings("127.0.0.1", 8471), fine(List.of(), Map.of()));
        assertEquals(new CentralSettings("::1", 9000), fine(List.of(), environment));
        assertEquals(new CentralSettings("::1", 0), fine(List.of("--port", "0"), environment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port,abc", "--port,65536", "--port,-1", "--host, ", "--speed,3"})
    void aWrongSettingIsNamed(String arguments) {
        var wrong = assertInstanceOf(CentralSettings.Read.Wrong.class,
                CentralSettings.read(List.of(arguments.split(",", -1)), Map.of()));
        assertTrue(wrong.reason().endsWith("."), wrong.reason());
    }

    private static CentralSettings fine(List<String> arguments, Map<String, String> environment) {
        return assertInstanceOf(CentralSettings.Read.Fine.class, CentralSettings.read(arguments, environment))
                .settings();
    }

    private HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + central.port() + path);
        return client.send(HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String contentType(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
