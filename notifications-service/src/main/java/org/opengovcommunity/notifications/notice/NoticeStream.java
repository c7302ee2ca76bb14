package org.opengovcommunity.notifications.notice;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.notifications.mailing.Mailing.State;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The progress of a notice as server-sent events: {@code progress}, with the notice as it is now, whenever that has
 * changed, until it is complete. Who is cut off asks again; each stream ends after some minutes.
 */
@Component
class NoticeStream {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    /** Shorter than the gateway waits for more, which is 10 seconds, with time to spare. */
    private static final Duration SILENCE = Duration.ofSeconds(5);
    /** Twice what a gateway lets through: a stream counts here until it is noticed that nobody reads it any more. */
    private static final int MOST_STREAMS = 200;

    private final Semaphore free = new Semaphore(MOST_STREAMS);
    private final Clock clock;

    NoticeStream(Clock clock) {
        this.clock = clock;
    }

    /** @throws Problem 503 when too many follow something already */
    SseEmitter follow(Supplier<NoticeView> notice) {
        if (!free.tryAcquire()) {
            throw tooMany();
        }
        var emitter = new SseEmitter(LONGEST.toMillis());
        Thread.ofVirtual().name("notice-stream").start(() -> {
            try {
                send(emitter, notice);
                emitter.complete();
            } catch (IOException | IllegalStateException gone) {
                emitter.complete();
            } catch (RuntimeException failed) {
                emitter.completeWithError(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                free.release();
            }
        });
        return emitter;
    }

    private static Problem tooMany() {
        var problem = Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "too-many-streams",
                "Too many follow notices at the moment. Ask for the notice itself, or try again later.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "10");
        return problem;
    }

    private void send(SseEmitter emitter, Supplier<NoticeView> notice) throws IOException, InterruptedException {
        Instant end = clock.instant().plus(LONGEST);
        Instant lastSent = Instant.EPOCH;
        NoticeView sent = null;
        while (clock.instant().isBefore(end)) {
            NoticeView now = notice.get();
            if (!now.equals(sent)) {
                emitter.send(SseEmitter.event().name("progress").data(now, MediaType.APPLICATION_JSON));
                lastSent = clock.instant();
            } else if (!clock.instant().isBefore(lastSent.plus(SILENCE))) {
                // Shows whether the other side is still there.
                emitter.send(SseEmitter.event().comment("waiting"));
                lastSent = clock.instant();
            }
            if (now.state() == State.COMPLETE) {
                return;
            }
            sent = now;
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}
