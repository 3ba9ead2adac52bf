package bongsu.launcher.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.ByteString;

/** A real HTTP client that finds every .test host at the newsroom's port, and follows no redirects. */
final class Visitor implements AutoCloseable {
    private final int port;
    private final OkHttpClient client;

    Visitor(Newsroom newsroom) {
        port = newsroom.port();
        client = new OkHttpClient.Builder()
                .dns(host -> List.of(InetAddress.getLoopbackAddress()))
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
    }

    /** What came back: the body as bytes, the rest as sent. */
    record Visit(int status, okhttp3.Headers headers, ByteString body) {
        String text() {
            String type = headers.get("Content-Type");
            String charset = type == null ? "UTF-8" : type.replaceFirst("(?s).*charset=", "");
            return text(charset);
        }

        String text(String charset) {
            return body.string(Charset.forName(charset.equalsIgnoreCase("EUC-KR") ? "MS949" : charset));
        }

        String header(String name) {
            String value = headers.get(name);
            if (value == null) {
                throw new AssertionError("no header " + name + " in " + headers);
            }
            return value;
        }
    }

    Visit get(String url, String... headers) throws IOException {
        HttpUrl at = HttpUrl.get(url).newBuilder().port(port).build();
        Request request = new Request.Builder()
                .url(at)
                .headers(okhttp3.Headers.of(headers))
                .build();
        try (Response response = client.newCall(request).execute();
                ResponseBody body = response.body()) {
            return new Visit(response.code(), response.headers(), body.byteString());
        }
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }
}
