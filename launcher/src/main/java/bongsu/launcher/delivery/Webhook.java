package bongsu.launcher.delivery;

import bongsu.ingest.crawl.PublicAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Posts to webhooks: to public addresses only, so that a subscription cannot make this machine speak to its neighbours, and
 * without following redirects. Each post is signed: {@code X-Bongsu-Signature: t=SECONDS,v1=HEX}, where HEX is the
 * HMAC-SHA256 of {@code SECONDS.BODY} under the shared secret (RFC 2104). Safe for use by several threads.
 */
final class Webhook {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private final @Nullable String secret;
    private final OkHttpClient client;

    /** How a post ended. */
    sealed interface Outcome {
        /** The receiver has it. */
        record Taken() implements Outcome {}

        /**
         * Not now: trying again may help.
         *
         * @param after what the receiver asks for; null if it asks for nothing
         */
        record Later(String reason, @Nullable Duration after) implements Outcome {}

        /** Never: trying again is of no use. */
        record Refused(String reason) implements Outcome {}
    }

    /**
     * A client.
     *
     * @param secret shared with the receivers; null signs nothing
     * @param allowed hosts that may have a private address: receivers of this network's own
     */
    Webhook(@Nullable String secret, Set<String> allowed) {
        this.secret = secret;
        client = new OkHttpClient.Builder()
                .dns(host -> resolve(host, allowed))
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .callTimeout(LONGEST)
                .build();
    }

    /**
     * The address that a text writes down.
     *
     * @throws IllegalArgumentException naming a text that is no address of a webhook
     */
    static HttpUrl address(String text) {
        HttpUrl address = HttpUrl.parse(text);
        if (address == null) {
            throw new IllegalArgumentException("the webhook " + text + " is no http or https address");
        }
        return address;
    }

    /**
     * Posts a body and waits for the answer, at most 15 seconds.
     *
     * @param id the same for every attempt, so that a receiver can tell a repeat
     */
    Outcome post(HttpUrl address, String id, String body, Instant now) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Request.Builder request = new Request.Builder()
                .url(address)
                .header("User-Agent", "Bongsu")
                .header("Idempotency-Key", id)
                .post(RequestBody.create(bytes, JSON));
        if (secret != null) {
            request.header("X-Bongsu-Signature", signature(secret, now, bytes));
        }
        try (Response response = client.newCall(request.build()).execute()) {
            if (response.isSuccessful()) {
                return new Outcome.Taken();
            }
            String reason = address.host() + " answered " + response.code();
            return response.code() >= 500 || PASSING.contains(response.code())
                    ? new Outcome.Later(reason, seconds(response.header("Retry-After")))
                    : new Outcome.Refused(reason);
        } catch (PrivateAddress e) {
            return new Outcome.Refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Outcome.Later(address.host() + " cannot be reached: " + e, null);
        }
    }

    /** The value of the header of signatures. */
    static String signature(String secret, Instant now, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((now.getEpochSecond() + ".").getBytes(StandardCharsets.US_ASCII));
            return "t=" + now.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static @Nullable Duration seconds(@Nullable String retryAfter) {
        return retryAfter == null || !retryAfter.matches("[0-9]{1,6}")
                ? null
                : Duration.ofSeconds(Long.parseLong(retryAfter));
    }

    private static List<InetAddress> resolve(String host, Set<String> allowed) throws UnknownHostException {
        List<InetAddress> addresses = List.of(InetAddress.getAllByName(host));
        if (!allowed.contains(host.toLowerCase(Locale.ROOT))) {
            for (InetAddress address : addresses) {
                if (!PublicAddress.is(address)) {
                    throw new PrivateAddress(host);
                }
            }
        }
        return addresses;
    }

    private static final class PrivateAddress extends UnknownHostException {
        private static final long serialVersionUID = 1;

        PrivateAddress(String host) {
            super(
                    host
                            + " has an address that the public internet does not route; webhook.hosts of the configuration (or BONGSU_WEBHOOK_HOSTS) can allow it");
        }
    }
}
