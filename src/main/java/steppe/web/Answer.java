package steppe.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.util.Map;

/** What is sent back, each kind with the headers that belong to it. */
final class Answer {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Answer() {}

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What a visitor sent.
     *
     * @throws Refusal if it is not one JSON value
     */
    static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Refusal(Refusal.BAD_REQUEST, "The body is not JSON. Maybe {\"tab\": \"a\", \"settings\": {}}");
        }
    }

    static void json(Context context, Object value) {
        context.contentType("application/json; charset=utf-8").result(json(value));
    }

    static void error(Context context, int status, String reason) {
        context.status(status);
        json(context, Map.of("error", reason));
    }

    /** A text to be saved as a file. */
    static void file(Context context, String type, String name, String text) {
        context.contentType(type + "; charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "-") + "\"")
                .result(text);
    }

    static void csv(Context context, String name, String text) {
        file(context, "text/csv", name + ".csv", text);
    }

    static void yaml(Context context, String name, String text) {
        file(context, "application/yaml", name + ".yaml", text);
    }
}
