package bongsu.stream.failure;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/** A record that cannot be decoded goes to the dead letters as it came, and the rest goes on. */
public final class UndecodableRecords implements DeserializationExceptionHandler {
    private @Nullable DeadLetters letters;

    @Override
    public void configure(Map<String, ?> settings) {
        letters = DeadLetters.of(settings);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        DeadLetters dead = Objects.requireNonNull(letters);
        dead.metrics().countUndecodable();
        return Response.resume(
                dead.letter(context, record.key(), record.value(), DeadLetters.reason(exception), exception));
    }
}
