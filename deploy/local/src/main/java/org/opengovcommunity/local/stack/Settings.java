package org.opengovcommunity.local.stack;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code deploy/up} was asked for.
 *
 * @param project the folder of the project
 * @param data where the state lies
 * @param seed whether to load the plans and the demo accounts
 * @param smtp {@code host:port} of the server that gets outgoing mail; null for the mail catcher
 * @param mongoUri of a MongoDB to use instead of the embedded store
 * @param kafkaBrokers to use instead of the embedded one
 * @param firstAdmin address of the administrator of a stack that begins empty
 * @param asBuilt whether the services may have the beans that were chosen when they were built; not when the
 *     environment has settings of the framework or of telemetry, which may ask for others
 */
record Settings(
        Path project,
        Path data,
        boolean seed,
        @Nullable String smtp,
        @Nullable String mongoUri,
        @Nullable String kafkaBrokers,
        @Nullable String firstAdmin,
        boolean asBuilt,
        Ports ports) {

    private static final Predicate<String> CHOOSES_BEANS =
            Pattern.compile("^(SPRING|MANAGEMENT|OTEL)_").asPredicate();

    /** @param arguments the folder of the project, and options as {@code deploy/up} takes them, which has checked them */
    static Settings of(String[] arguments, Map<String, String> environment) {
        Path project = Path.of(arguments[0]);
        Path data = defaultData(project);
        boolean seed = true;
        String smtp = null;
        for (int i = 1; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--empty" -> seed = false;
                case "--data" -> data = Path.of(arguments[++i]);
                case "--smtp" -> smtp = arguments[++i];
                default -> throw new IllegalArgumentException(arguments[i]);
            }
        }
        return new Settings(
                project,
                data.toAbsolutePath().normalize(),
                seed,
                smtp,
                environment.get("MONGODB_URI"),
                environment.get("KAFKA_BROKERS"),
                environment.get("OPENGOV_FIRST_ADMIN"),
                environment.keySet().stream().noneMatch(CHOOSES_BEANS),
                new Ports(environment));
    }

    /** The same with these choices. */
    Settings with(boolean otherSeed, @Nullable String otherSmtp) {
        return new Settings(project, data, otherSeed, otherSmtp, mongoUri, kafkaBrokers, firstAdmin, asBuilt, ports);
    }

    static Path defaultData(Path project) {
        return project.resolve(".local/data");
    }
}
