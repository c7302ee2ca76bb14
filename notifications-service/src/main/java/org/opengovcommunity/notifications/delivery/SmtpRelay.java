package org.opengovcommunity.notifications.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands messages to a mail server over connections that are kept open between batches. */
final class SmtpRelay implements Relay, AutoCloseable {

    /** Servers hang up on silent clients after minutes; we go first. */
    private static final Duration MOST_IDLE = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(SmtpRelay.class);

    private record Idle(EnvelopeTransport transport, Instant since) {}

    private final SmtpSettings settings;
    private final Session session;
    private final Signer signer;
    private final Clock clock;
    private final SmtpSockets sockets;
    private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();

    SmtpRelay(SmtpSettings settings, Signer signer, Clock clock) {
        this.settings = settings;
        this.sockets = new SmtpSockets(settings.timeout());
        this.session = Session.getInstance(settings.properties(sockets));
        this.signer = signer;
        this.clock = clock;
    }

    @Override
    public Connection connect() {
        for (Idle next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
            // Asks the server (NOOP), once per batch.
            if (next.transport().isConnected()) {
                return new Pooled(next.transport(), true);
            }
        }
        return new Pooled(open(), false);
    }

    /** Hangs up connections that nobody has used for a while. */
    void closeIdle() {
        Instant before = clock.instant().minus(MOST_IDLE);
        idle.stream().filter(one -> one.since().isBefore(before)).forEach(one -> {
            if (idle.remove(one)) {
                hangUp(one.transport());
            }
        });
    }

    @Override
    public void close() {
        for (Idle one = idle.poll(); one != null; one = idle.poll()) {
            hangUp(one.transport());
        }
        sockets.close();
    }

    private EnvelopeTransport open() {
        try {
            var transport = new EnvelopeTransport(session);
            transport.connect(settings.host(), settings.port(), settings.username(), settings.password());
            return transport;
        } catch (MessagingException e) {
            throw new NothingSent("the mail server cannot be reached", e);
        }
    }

    private static void hangUp(EnvelopeTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.debug("Hung up on the mail server", e);
        }
    }

    private final class Pooled implements Connection {

        private EnvelopeTransport transport;

        /** Whether it may be in the middle of a message. */
        private boolean broken;

        /** Whether the session has taken a message; it may take no more. */
        private boolean used;

        private @Nullable Signed signed;

        Pooled(EnvelopeTransport transport, boolean used) {
            this.transport = transport;
            this.used = used;
        }

        @Override
        public List<Reply> send(Letter letter, List<Recipient> recipients) {
            try {
                return handOver(letter, recipients);
            } catch (SessionOver over) {
                if (!used) {
                    throw over;
                }
                hangUp(transport);
                transport = open();
                used = false;
                return handOver(letter, recipients);
            }
        }

        private List<Reply> handOver(Letter letter, List<Recipient> recipients) {
            String token = recipients.getFirst().token();
            Signed copy = signed(letter);
            broken = true;
            try {
                var envelope =
                        new EnvelopeTransport.Envelope(letter.returnPath(token), recipients, letter.international());
                List<Reply> replies = transport.send(envelope, out -> copy.writeTo(out, token));
                broken = false;
                used = true;
                return replies;
            } catch (MessagingException | IOException e) {
                throw new RelayAway("the connection to the mail server broke", e);
            }
        }

        /** All copies of a batch are of one letter. */
        private Signed signed(Letter letter) {
            if (signed == null || signed.letter() != letter) {
                signed = new Signed(letter, signer.signature(letter));
            }
            return signed;
        }

        @Override
        public void close() {
            if (broken) {
                hangUp(transport);
            } else {
                idle.addFirst(new Idle(transport, clock.instant()));
            }
        }
    }
}
