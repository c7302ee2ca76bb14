package org.opengovcommunity.notifications.delivery;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;

/** Batches to test with. */
final class BatchFixture {

    /** So far away that the running service finds nothing due. */
    static final Instant NOW = Instant.parse("2096-11-24T15:04:05Z");

    private BatchFixture() {}

    static String noticeId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** Recipients m1, m2 and so on. */
    static Roster roster(int size) {
        return new Roster(IntStream.rangeClosed(1, size)
                .mapToObj(number -> new Recipient(
                        "m" + number, "Member " + number, "m" + number + "@civil.test", "m" + number + ".mac"))
                .toList());
    }

    static Batch batch(int size) {
        return Batch.of(noticeId(), 1, roster(size));
    }
}
