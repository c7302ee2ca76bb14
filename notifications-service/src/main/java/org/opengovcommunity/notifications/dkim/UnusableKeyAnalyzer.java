package org.opengovcommunity.notifications.dkim;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in a line why the service does not start. */
final class UnusableKeyAnalyzer extends AbstractFailureAnalyzer<UnusableKey> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableKey cause) {
        return new FailureAnalysis(
                "Mail cannot be signed (DKIM): " + cause.getMessage() + ".",
                "Correct opengov.dkim (OPENGOV_DKIM_KEY_FILE, _DOMAIN, _SELECTOR), or leave the key file out to sign nothing.",
                cause);
    }
}
