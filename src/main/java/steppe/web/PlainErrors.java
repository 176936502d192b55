package steppe.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Errors that come before any of our code, told as plainly as all others: no trace, no name of the server. */
final class PlainErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        var error = Answer.json(Map.of("error", reason(response.getStatus())));
        response.write(true, ByteBuffer.wrap(error.getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }

    /** What a status means, in words. */
    static String reason(int status) {
        return switch (status) {
            case 400 -> "The request is malformed";
            case 404 -> "There is nothing here";
            case 405 -> "This cannot be done here";
            case 413 -> "The body is too large";
            case 414 -> "The address is too long";
            case 431 -> "The headers are too large";
            default -> status < 500 ? "The request was refused" : "The dashboard itself failed";
        };
    }
}
