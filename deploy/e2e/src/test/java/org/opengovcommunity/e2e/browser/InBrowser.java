package org.opengovcommunity.e2e.browser;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.io.File;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test a browser of its own; without Chromium the tests are skipped. */
final class InBrowser implements ExecutionCondition, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(InBrowser.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return chromium().isPresent() && chromedriver().isPresent()
                ? enabled("Chromium is there")
                : disabled("needs chromium and chromedriver, in Debian the packages chromium and chromium-driver");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(
                        "browser",
                        key -> Browser.start(
                                chromium().orElseThrow(), chromedriver().orElseThrow()),
                        Browser.class);
    }

    private static Optional<File> chromium() {
        return program("chromium");
    }

    private static Optional<File> chromedriver() {
        return program("chromedriver");
    }

    private static Optional<File> program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst();
    }
}
