package org.opengovcommunity.defaults.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it waits in its aggregate's document: final bytes and headers, so that renaming a class never breaks it.
 *
 * @param id CloudEvents {@code id}, unique per event
 * @param topic the Kafka topic it goes to
 * @param type CloudEvents {@code type}, e.g. {@code org.opengovcommunity.commitments.milestone-deadline-changed.v1}
 * @param source CloudEvents {@code source}, {@code /<service-name>}
 * @param subject the aggregate's id; also the Kafka key
 * @param sequence the aggregate's version after the change
 * @param data the JSON body, UTF-8
 * @param traceparent W3C trace context of the request that caused it, when there was one
 */
public record PendingEvent(
        String id,
        String topic,
        String type,
        String source,
        Instant time,
        String subject,
        long sequence,
        byte[] data,
        @Nullable String traceparent) {}
