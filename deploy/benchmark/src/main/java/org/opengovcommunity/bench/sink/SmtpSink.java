package org.opengovcommunity.bench.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An event-loop SMTP server on loopback that counts what it accepts and throws the messages away. */
public final class SmtpSink implements AutoCloseable {

    private final ServerSocketChannel server;
    private final Selector selector;
    private final ConcurrentLinkedQueue<Acceptance> acceptances = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final ByteBuffer input = ByteBuffer.allocate(64 * 1024);
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private int connections;
    private volatile boolean running = true;
    private volatile Script script;

    private SmtpSink(ServerSocketChannel server, Selector selector, Script script) {
        this.server = server;
        this.selector = selector;
        this.script = script;
    }

    /** @param port 0 for any free one */
    public static SmtpSink start(int port, Script script) {
        try {
            var server = ServerSocketChannel.open();
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
            server.configureBlocking(false);
            var selector = Selector.open();
            server.register(selector, SelectionKey.OP_ACCEPT);
            var sink = new SmtpSink(server, selector, script);
            Thread.ofPlatform().daemon().name("smtp-sink").start(sink::loop);
            return sink;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.socket().getLocalPort();
    }

    /** How many recipients were accepted since the start or the last {@link #clear}. */
    public int count() {
        return count.get();
    }

    public List<Acceptance> acceptances() {
        return List.copyOf(acceptances);
    }

    public void clear() {
        acceptances.clear();
        count.set(0);
    }

    /** Changes the answers from now on, in open sessions too. */
    public void follow(Script script) {
        this.script = script;
    }

    /** Hangs up on everyone. */
    @Override
    public void close() {
        running = false;
        later.shutdownNow();
        selector.wakeup();
    }

    private void loop() {
        try (server;
                selector) {
            while (running) {
                selector.select(100);
                var ready = selector.selectedKeys().iterator();
                while (ready.hasNext()) {
                    SelectionKey key = ready.next();
                    ready.remove();
                    serve(key);
                }
            }
            selector.keys().forEach(SmtpSink::drop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(SelectionKey key) throws IOException {
        if (key.isAcceptable()) {
            accept();
            return;
        }
        try {
            read(key);
        } catch (IOException e) {
            drop(key);
        }
    }

    private void accept() throws IOException {
        SocketChannel client = server.accept();
        client.configureBlocking(false);
        client.socket().setTcpNoDelay(true);
        client.register(selector, SelectionKey.OP_READ, new SinkConnection(++connections, () -> script, acceptance -> {
            acceptances.add(acceptance);
            count.incrementAndGet();
        }));
        client.write(ByteBuffer.wrap("220 sink ESMTP\r\n".getBytes(StandardCharsets.US_ASCII)));
    }

    private void read(SelectionKey key) throws IOException {
        var client = (SocketChannel) key.channel();
        var connection = (SinkConnection) key.attachment();
        input.clear();
        if (client.read(input) < 0) {
            drop(key);
            return;
        }
        var answer = ByteBuffer.allocate(4096);
        boolean open = connection.receive(input.flip(), answer);
        long wait = connection.answerAtNanos() - System.nanoTime();
        if (wait <= 0) {
            answer(key, answer.flip(), open);
            return;
        }
        key.interestOps(0);
        later.schedule(
                () -> {
                    answer(key, answer.flip(), open);
                    selector.wakeup();
                },
                wait,
                TimeUnit.NANOSECONDS);
    }

    private static void answer(SelectionKey key, ByteBuffer answer, boolean open) {
        try {
            ((SocketChannel) key.channel()).write(answer);
            if (open) {
                key.interestOps(SelectionKey.OP_READ);
            } else {
                drop(key);
            }
        } catch (IOException | CancelledKeyException e) {
            drop(key);
        }
    }

    private static void drop(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException e) {
            key.cancel();
        }
    }
}
