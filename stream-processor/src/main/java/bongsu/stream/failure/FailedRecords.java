package bongsu.stream.failure;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * A record on which a stage failed goes to the dead letters as it came into the sub-topology, with the node that failed,
 * and the rest goes on.
 */
public final class FailedRecords implements ProcessingExceptionHandler {
    private @Nullable DeadLetters letters;

    @Override
    public void configure(Map<String, ?> settings) {
        letters = DeadLetters.of(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        DeadLetters dead = Objects.requireNonNull(letters);
        dead.metrics().countFailed();
        return Response.resume(dead.letter(
                context, context.sourceRawKey(), context.sourceRawValue(), DeadLetters.reason(exception), exception));
    }
}
