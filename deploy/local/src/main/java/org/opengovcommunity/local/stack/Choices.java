package org.opengovcommunity.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What a data folder was begun with, in its {@code stack.properties}: a later start without the options goes by it, so
 * that no demo accounts join real members, and mail keeps its way.
 */
final class Choices {

    private final Path file;
    private final Properties kept = new Properties();

    private Choices(Path file) {
        this.file = file;
    }

    static Choices in(DataFolder data) throws IOException {
        var choices = new Choices(data.path("stack.properties"));
        if (Files.exists(choices.file)) {
            try (var in = Files.newInputStream(choices.file)) {
                choices.kept.load(in);
            }
        }
        return choices;
    }

    /**
     * The settings, completed by what was chosen before; says so when something was.
     *
     * @throws CannotStart when the folder has demo data and shall be empty
     */
    Settings complete(Settings asked) throws CannotStart {
        String before = kept.getProperty("empty");
        boolean empty = Boolean.parseBoolean(before);
        if (!asked.seed() && before != null && !empty) {
            throw new CannotStart("--empty comes too late: the demo data is in " + asked.data()
                    + " already; start without it, or give another folder with --data");
        }
        String smtp = asked.smtp();
        var added = new StringBuilder();
        if (empty && asked.seed()) {
            added.append(" --empty");
        }
        if (smtp == null && kept.containsKey("smtp")) {
            smtp = Settings.server(kept.getProperty("smtp"));
            added.append(" --smtp ").append(smtp);
        }
        if (!added.isEmpty()) {
            System.out.println("  as before:" + added + " (from " + file + ")");
        }
        return asked.with(asked.seed() && !empty, smtp);
    }

    /** Keeps them for the next start. */
    void keep(Settings settings) throws IOException {
        kept.setProperty("empty", Boolean.toString(!settings.seed()));
        if (settings.smtp() != null) {
            kept.setProperty("smtp", settings.smtp());
        }
        if (!settings.seed() && settings.firstAdmin() != null) {
            kept.setProperty("first-admin", settings.firstAdmin());
        }
        try (var out = Files.newOutputStream(file)) {
            kept.store(out, "What this stack was started with; read by the next deploy/up");
        }
    }
}
