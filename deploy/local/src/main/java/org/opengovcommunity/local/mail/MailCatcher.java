package org.opengovcommunity.local.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.opengovcommunity.local.mail.web.MailWeb;
import org.subethamail.smtp.server.SMTPServer;

/** SMTP on one port of the loopback interface, a page and an API to read what came on another. */
public final class MailCatcher implements AutoCloseable {

    /** Messages to hold when {@code OPENGOV_MAIL_CAPACITY} says nothing else. */
    private static final String DEFAULT_CAPACITY = "20000";

    private static final int MAX_MESSAGE_BYTES = 32 * 1024 * 1024;

    private final SMTPServer smtp;
    private final MailWeb web;

    private MailCatcher(SMTPServer smtp, MailWeb web) {
        this.smtp = smtp;
        this.web = web;
    }

    /**
     * @param smtpPort 0 for any free one
     * @param webPort 0 for any free one
     */
    public static MailCatcher start(Mailbox mailbox, int smtpPort, int webPort) throws IOException {
        var web = MailWeb.start(mailbox, webPort);
        var smtp = SMTPServer.port(smtpPort)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Arrivals(mailbox))
                .maxMessageSize(MAX_MESSAGE_BYTES)
                .insertReceivedHeaders(false)
                .softwareName("OpenGov local mail")
                .build();
        smtp.start();
        return new MailCatcher(smtp, web);
    }

    /** Runs the catcher as a process of its own: {@code MailCatcher FOLDER SMTP-PORT WEB-PORT}. */
    public static void main(String[] arguments) throws Exception {
        int capacity = Integer.parseInt(System.getenv().getOrDefault("OPENGOV_MAIL_CAPACITY", DEFAULT_CAPACITY));
        var mailbox = new Mailbox(Path.of(arguments[0]), Clock.systemUTC(), capacity);
        var catcher = start(mailbox, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(catcher::close));
        System.out.println("mail ready: SMTP on port " + catcher.smtpPort() + ", web on port " + catcher.webPort());
        new CountDownLatch(1).await();
    }

    public int smtpPort() {
        return smtp.getPortAllocated();
    }

    public int webPort() {
        return web.port();
    }

    @Override
    public void close() {
        smtp.stop();
        web.close();
    }
}
