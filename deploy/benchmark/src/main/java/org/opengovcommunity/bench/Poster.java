package org.opengovcommunity.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

/** Writes to the public list by SMTP as a member would, a plain text of 4 KB. */
public final class Poster {

    private static final String LINE = "An open meeting is worth the time of everyone who comes to it, and more.\r\n";
    private static final String MEMBER = "citizen@civil.test";

    private final int port;

    public Poster(int port) {
        this.port = port;
    }

    /** The Message-ID of a post, the same in all its copies. */
    public static String messageId(int number) {
        return "<post-%d@bench.example>".formatted(number);
    }

    /**
     * @throws UncheckedIOException when the connection is lost; the message may have been taken
     * @throws IllegalStateException when the server does not take it
     */
    public void post(int number) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var replies = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
            expect(replies, '2');
            for (String command : List.of(
                    "HELO bench.example",
                    "MAIL FROM:<" + MEMBER + ">",
                    "RCPT TO:<" + Recipients.LIST + "@lists.test>")) {
                say(socket, command + "\r\n");
                expect(replies, '2');
            }
            say(socket, "DATA\r\n");
            expect(replies, '3');
            say(socket, message(number) + ".\r\n");
            expect(replies, '2');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String message(int number) {
        return "From: Citizen <%s>\r\nTo: %s@lists.test\r\nSubject: Post %d\r\n"
                        .formatted(MEMBER, Recipients.LIST, number)
                + "Message-ID: %s\r\nDate: Thu, 26 Nov 2026 08:00:00 +0000\r\n\r\n".formatted(messageId(number))
                + LINE.repeat(56);
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
    }

    private static void expect(BufferedReader replies, char digit) throws IOException {
        String reply = replies.readLine();
        if (reply == null || reply.charAt(0) != digit) {
            throw new IllegalStateException("the server answered " + reply);
        }
    }
}
