package org.opengovcommunity.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * The program behind {@code deploy/up}: {@code Stack PROJECT-FOLDER [OPTIONS]}. It prints its progress, closes its output
 * when everything is ready, and keeps the parts running until it gets a TERM signal.
 */
public final class Stack {

    private final Settings settings;
    private final DataFolder data;
    private final Supervisor supervisor;
    private final Training training = new Training();

    private Stack(Settings settings, DataFolder data) {
        this.settings = settings;
        this.data = data;
        this.supervisor = new Supervisor(data);
    }

    public static void main(String[] arguments) throws Exception {
        try {
            var settings = Settings.of(arguments, System.getenv());
            try (var data = DataFolder.open(settings.data())) {
                var choices = Choices.in(data);
                new Stack(choices.complete(settings), data).run(choices);
            }
        } catch (CannotStart reason) {
            System.err.println("deploy/up: " + reason.getMessage());
            System.exit(1);
        }
    }

    private void run(Choices choices) throws CannotStart, IOException, InterruptedException {
        Leftovers.stop(data);
        data.emptyTemporary();
        var parts = new Parts(settings, data, Secrets.in(data));
        var waves = List.of(parts.infrastructure(), parts.services());
        parts.requireFreePorts();
        choices.keep(settings);
        Files.deleteIfExists(data.path("run/ready"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        Files.writeString(
                data.path("run/pid"), Long.toString(ProcessHandle.current().pid()));
        long start = System.nanoTime();
        for (List<Part> wave : waves) {
            supervisor.announce(wave);
            training.announce(wave);
        }
        for (List<Part> wave : waves) {
            training.run(wave, data.path("logs"));
            supervisor.start(wave);
        }
        choices.keepMail(settings);
        Files.writeString(
                data.path("run/ready"), Long.toString(ProcessHandle.current().pid()));
        Progress.summary(settings, (System.nanoTime() - start) / 1e9);
        System.out.close();
        System.err.close();
        supervisor.watch();
    }

    private void stop() {
        try {
            training.stop();
            supervisor.stop();
            Files.deleteIfExists(data.path("run/ready"));
            Files.deleteIfExists(data.path("run/pid"));
        } catch (IOException | InterruptedException e) {
            System.err.println("not everything was stopped: " + e);
        }
    }
}
