package org.opengovcommunity.notifications.receiving;

import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.subethamail.smtp.MessageHandlerFactory;
import org.subethamail.smtp.server.SMTPServer;

/** The SMTP server. It starts after all that it needs and stops before it. */
final class Receiver implements SmartLifecycle {

    /** The library lets further clients wait without a word, so its limit is not to be reached. */
    private static final int MARGIN = 100;

    private final SMTPServer server;

    /** @param tls for STARTTLS; null when it is not offered */
    Receiver(
            ReceivingSettings settings,
            MessageHandlerFactory transactions,
            Sessions sessions,
            @Nullable SSLContext tls) {
        var threads = Thread.ofVirtual().name("mail-in-", 0).factory();
        var builder = SMTPServer.port(settings.port())
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
        this.server = (tls == null ? builder : builder.startTlsSocketFactory(tls))
                .enableTLS(tls != null)
                .build();
        DeclaredSize.guard(server.getCommandHandler());
    }

    /** Where it listens, once it has started. */
    int port() {
        return server.getPortAllocated();
    }

    @Override
    public void start() {
        server.start();
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public boolean isRunning() {
        return server.isRunning();
    }
}
