package org.opengovcommunity.notifications.receiving;

import java.util.concurrent.Executors;
import org.springframework.context.SmartLifecycle;
import org.subethamail.smtp.MessageHandlerFactory;
import org.subethamail.smtp.server.SMTPServer;

/** The SMTP server. It starts after all that it needs and stops before it. */
final class Receiver implements SmartLifecycle {

    /** The library lets further clients wait without a word, so its limit is not to be reached. */
    private static final int MARGIN = 100;

    private final SMTPServer server;

    Receiver(ReceivingSettings settings, MessageHandlerFactory transactions, Sessions sessions) {
        var threads = Thread.ofVirtual().name("mail-in-", 0).factory();
        this.server = SMTPServer.port(settings.port())
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
                .maxMessageSize(Math.toIntExact(settings.maxSize().toBytes()))
                .build();
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
