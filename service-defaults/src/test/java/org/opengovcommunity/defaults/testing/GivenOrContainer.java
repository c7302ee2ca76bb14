package org.opengovcommunity.defaults.testing;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.testcontainers.DockerClientFactory;

/**
 * Where a real server for tests comes from.
 *
 * @param variable of the environment that names a running one
 */
record GivenOrContainer(String server, String variable) {

    Optional<String> given() {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    }

    ConditionEvaluationResult available() {
        if (given().isPresent()) {
            return ConditionEvaluationResult.enabled(variable + " is set");
        }
        return DockerClientFactory.instance().isDockerAvailable()
                ? ConditionEvaluationResult.enabled("Docker is there")
                : ConditionEvaluationResult.disabled(
                        "No %s: neither is %s set nor is Docker there".formatted(server, variable));
    }
}
