package steppe.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of the page itself, from the class path and read once; nothing else there can be asked for. */
final class Assets {
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";
    private static final List<String> SCRIPTS = List.of(
            "app.js",
            "api.js",
            "charts.js",
            "dom.js",
            "figure.js",
            "map.js",
            "runs.js",
            "run.js",
            "theme.js",
            "whatif.js",
            "words.js");

    private record Asset(String type, byte[] bytes) {}

    private final Map<String, Asset> byPath = new LinkedHashMap<>();

    Assets() {
        byPath.put("/", own("index.html", "text/html"));
        byPath.put("/assets/style.css", own("style.css", "text/css"));
        byPath.put("/assets/icon.svg", own("icon.svg", "image/svg+xml"));
        byPath.put(
                "/favicon.ico",
                byPath.get("/assets/icon.svg")); // asked for by pages that name no icon, such as briefings
        SCRIPTS.forEach(name -> byPath.put("/assets/" + name, own(name, "text/javascript")));
        byPath.put("/assets/echarts.js", new Asset("text/javascript; charset=utf-8", bytes(ECHARTS)));
    }

    private static Asset own(String name, String type) {
        return new Asset(type + "; charset=utf-8", bytes("/steppe/web/" + name));
    }

    private static byte[] bytes(String resource) {
        try (var in = Assets.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Iterable<String> paths() {
        return byPath.keySet();
    }

    void serve(Context context) {
        var asset = byPath.get(context.path());
        if (asset == null) {
            throw new Refusal(Refusal.NOT_FOUND, "There is nothing here");
        }
        context.header("Cache-Control", "no-cache").contentType(asset.type()).result(asset.bytes());
    }
}
