package org.opengovcommunity.notifications.receiving;

import java.util.Objects;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.subethamail.smtp.MessageHandlerFactory;
import org.subethamail.smtp.server.SMTPServer;

/** The SMTP server, and the one for LMTP if there is to be one. They start after all that they need and stop before it. */
final class Receiver implements SmartLifecycle {

    /** The library lets further clients wait without a word, so its limit is not to be reached. */
    private static final int MARGIN = 100;

    private final SMTPServer server;
    private final @Nullable SMTPServer lmtp;

    /** @param tls for STARTTLS; null when it is not offered */
    Receiver(
            ReceivingSettings settings,
            MessageHandlerFactory transactions,
            Sessions sessions,
            @Nullable SSLContext tls) {
        this.server = server(settings, settings.port(), transactions, sessions, tls);
        Integer lmtpPort = settings.lmtpPort();
        this.lmtp = lmtpPort == null ? null : server(settings, lmtpPort, transactions, sessions, null);
        if (lmtp != null) {
            Lmtp.speak(lmtp);
        }
    }

    private static SMTPServer server(
            ReceivingSettings settings,
            int port,
            MessageHandlerFactory transactions,
            Sessions sessions,
            @Nullable SSLContext tls) {
        var threads = Thread.ofVirtual().name("mail-in-", 0).factory();
        var builder = SMTPServer.port(port)
                .bindAddress(settings.address())
                .hostName(settings.hostName())
                .softwareName("OpenGov Community")
                .messageHandlerFactory(transactions)
                .sessionHandler(sessions)
                .executorService(Executors.newThreadPerTaskExecutor(threads))
                .insertReceivedHeaders(false)
                .maxConnections(settings.maxConnections() + MARGIN)
                .backlog(MARGIN)
                .connectionTimeoutMs(Math.toIntExact(settings.timeout().toMillis()))
                .maxRecipients(settings.maxRecipients())
                .maxMessageSize(Math.toIntExact(settings.maxSize().toBytes()));
        var server = (tls == null ? builder : builder.startTlsSocketFactory(tls))
                .enableTLS(tls != null)
                .build();
        Smtp.speak(server);
        return server;
    }

    /** Where it listens, once it has started. */
    int port() {
        return server.getPortAllocated();
    }

    /** Where LMTP is spoken. */
    int lmtpPort() {
        return Objects.requireNonNull(lmtp).getPortAllocated();
    }

    @Override
    public void start() {
        server.start();
        if (lmtp != null) {
            lmtp.start();
        }
    }

    @Override
    public void stop() {
        if (lmtp != null) {
            lmtp.stop();
        }
        server.stop();
    }

    @Override
    public boolean isRunning() {
        return server.isRunning();
    }
}
