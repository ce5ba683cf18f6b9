package greenlane.central;

import java.util.LinkedHashMap;
import java.util.Map;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;

/// A refusal in the form of RFC 9457. Its type is `about:blank`: the status says all that a program can act on.
///
/// @param detail a sentence for people
record Problem(Status status, String detail) {
    static final String MEDIA_TYPE = "application/problem+json";

    String json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", status.reasonPhrase());
        members.put("status", status.code());
        members.put("detail", detail);
        return Json.object(members);
    }

    void send(ServerResponse response) {
        response.status(status).header(HeaderNames.CONTENT_TYPE, MEDIA_TYPE).send(json());
    }
}
