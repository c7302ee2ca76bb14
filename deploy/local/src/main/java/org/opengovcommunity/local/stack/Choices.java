package org.opengovcommunity.local.stack;

import java.io.IOException;

/**
 * What a data folder was begun with, in its {@code stack.properties}: a later start without the options goes by it, so
 * that no demo accounts join real members, and mail keeps its way.
 */
final class Choices {

    private final PropertiesFile file;

    private Choices(PropertiesFile file) {
        this.file = file;
    }

    static Choices in(DataFolder data) throws IOException {
        return new Choices(new PropertiesFile(data.path("stack.properties")));
    }

    /**
     * The settings, completed by what was chosen before; says so when something was.
     *
     * @throws CannotStart when the folder has demo data and shall be empty
     */
    Settings complete(Settings asked) throws CannotStart {
        String before = file.get("empty");
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
        if (smtp == null && file.get("smtp") != null) {
            smtp = file.get("smtp");
            added.append(" --smtp ").append(smtp);
        }
        if (!added.isEmpty()) {
            System.out.println("  as before:" + added + " (from " + file + ")");
        }
        return asked.with(asked.seed() && !empty, smtp);
    }

    /** Keeps for later starts what is in the folder from now on, even should this start fail. */
    void keep(Settings settings) throws IOException {
        file.set("empty", Boolean.toString(!settings.seed()));
        if (!settings.seed() && settings.firstAdmin() != null) {
            file.set("first-admin", settings.firstAdmin());
        }
        store();
    }

    /** Keeps the way of mail once everything is ready: what made a start fail is not tried again unasked. */
    void keepMail(Settings settings) throws IOException {
        if (settings.smtp() != null) {
            file.set("smtp", settings.smtp());
            store();
        }
    }

    private void store() throws IOException {
        file.store("What this stack was started with; read by the next deploy/up");
    }
}
