package org.opengovcommunity.bench;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.lang.management.ManagementFactory;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * What the machine can do now, to compare with: the same number of messages of 4 KB, each with its own return path and link,
 * from a loop of Jakarta Mail over ten connections, without anything that makes a list server.
 */
final class PlainLoop {

    private static final int CONNECTIONS = 10;
    private static final int MESSAGES = 10_000;
    private static final int WARM_UPS = 4;
    private static final String TEXT =
            "An open meeting is worth the time of everyone who comes to it, and more.\r\n".repeat(50);

    private final Session session;

    PlainLoop(int port) {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.localhost", "plain.bench.example");
        session = Session.getInstance(properties);
    }

    /** Of the threads that send, without those that compile. */
    record Result(double messagesPerSecond, double cpuMillisPerMessage) {}

    /** Lets the JVM compile it. */
    void warmUp() {
        for (int i = 0; i < WARM_UPS; i++) {
            run();
        }
    }

    Result run() {
        long start = System.nanoTime();
        try (var workers = Executors.newFixedThreadPool(CONNECTIONS)) {
            var cpu =
                    IntStream.range(0, CONNECTIONS)
                            .mapToObj(worker -> workers.submit(() -> send(worker)))
                            .toList()
                            .stream()
                            .mapToLong(PlainLoop::get)
                            .sum();
            return new Result(MESSAGES / ((System.nanoTime() - start) / 1e9), cpu / 1e6 / MESSAGES);
        }
    }

    /** One connection's share of the messages; what it cost, in nanoseconds of its thread. */
    private long send(int worker) throws MessagingException {
        try (var transport = (SMTPTransport) session.getTransport("smtp")) {
            transport.connect();
            for (int number = worker; number < MESSAGES; number += CONNECTIONS) {
                MimeMessage message = message(number);
                transport.sendMessage(message, message.getAllRecipients());
            }
        }
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private MimeMessage message(int number) throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom("bounce+%d@lists.test".formatted(number));
        message.setRecipients(MimeMessage.RecipientType.TO, Recipients.address(number));
        message.setSubject("A milestone has moved");
        message.setHeader("List-Unsubscribe", "<https://www.example/leave/%d>".formatted(number));
        message.setText(TEXT);
        message.saveChanges();
        return message;
    }

    private static long get(Future<Long> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the plain loop could not send", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
