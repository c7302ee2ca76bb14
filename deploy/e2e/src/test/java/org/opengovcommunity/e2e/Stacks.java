package org.opengovcommunity.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.bench.stack.LocalStack;

/** Stacks that tests start; each with a folder and ports of its own. */
final class Stacks {

    private Stacks() {}

    /** @param smtpPort of the server that gets the mail; null for the stack's own catcher */
    static LocalStack start(@Nullable Integer smtpPort) {
        return LocalStack.start(deploy(), newFolder(), smtpPort);
    }

    /** The project's {@code deploy} folder. */
    static Path deploy() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    /** Their logs stay for whoever wants to know why a test has failed, until the next {@code deploy/test}. */
    static Path newFolder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target/stacks").toAbsolutePath()), "stack");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
