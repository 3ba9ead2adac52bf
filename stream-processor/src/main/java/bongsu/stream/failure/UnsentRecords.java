package bongsu.stream.failure;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * A record that a stage made and that is too large or not complete goes to the dead letters, and the rest goes on. What
 * else keeps a record from being written (no broker, no permission) is no fault of the record: it stops the transaction,
 * which is done again.
 */
public final class UnsentRecords implements ProductionExceptionHandler {
    private @Nullable DeadLetters letters;

    @Override
    public void configure(Map<String, ?> settings) {
        letters = DeadLetters.of(settings);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        if (!(exception instanceof RecordTooLargeException)) {
            return Response.fail();
        }
        DeadLetters dead = Objects.requireNonNull(letters);
        dead.metrics().countUnsent();
        String reason = "too large for " + record.topic() + ": " + DeadLetters.reason(exception);
        return Response.resume(dead.letter(context, record.key(), record.value(), reason, exception));
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception exception,
            SerializationExceptionOrigin origin) {
        DeadLetters dead = Objects.requireNonNull(letters);
        dead.metrics().countUnsent();
        String reason = "cannot be written to " + record.topic() + ": " + DeadLetters.reason(exception);
        return Response.resume(
                dead.letter(context, context.sourceRawKey(), context.sourceRawValue(), reason, exception));
    }
}
