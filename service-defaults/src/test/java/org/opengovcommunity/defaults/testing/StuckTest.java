package org.opengovcommunity.defaults.testing;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.PreInterruptCallback;
import org.junit.jupiter.api.extension.PreInterruptContext;

/**
 * Ends the JVM when a test does not even heed the interruption that follows its time-out, and says as the last thing where
 * it hangs. JUnit itself would wait, and the build with it.
 */
public final class StuckTest implements PreInterruptCallback {

    private static final Duration GRACE = Duration.ofMinutes(3);

    @Override
    public void beforeThreadInterrupt(PreInterruptContext interruption, ExtensionContext test) {
        Thread thread = interruption.getThreadToInterrupt();
        test.getTestMethod().ifPresent(method -> Thread.ofPlatform().daemon().start(() -> watch(thread, method)));
    }

    private static void watch(Thread thread, Method method) {
        try {
            thread.join(GRACE);
        } catch (InterruptedException e) {
            return;
        }
        List<StackTraceElement> stack = List.of(thread.getStackTrace());
        IntStream.range(0, stack.size())
                .filter(i -> isOf(stack.get(i), method))
                .findFirst()
                .ifPresent(i -> end(method, thread.getState(), stack.subList(0, i + 1)));
    }

    private static boolean isOf(StackTraceElement frame, Method method) {
        return frame.getClassName().equals(method.getDeclaringClass().getName())
                && frame.getMethodName().equals(method.getName());
    }

    private static void end(Method method, Thread.State state, List<StackTraceElement> stack) {
        var report = new StringBuilder("Stuck in " + method + ", " + state);
        stack.forEach(frame -> report.append("\n\tat ").append(frame));
        // The runner of tests catches System.err and would not get to pass it on.
        new PrintStream(new FileOutputStream(FileDescriptor.err), true).println(report);
        Runtime.getRuntime().halt(1);
    }
}
