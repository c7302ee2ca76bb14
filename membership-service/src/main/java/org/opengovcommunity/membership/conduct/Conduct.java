package org.opengovcommunity.membership.conduct;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.membership.member.Acceptance;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * How people treat each other here, as the settings say.
 *
 * @param version of the text; another one asks every member again
 * @param file plain UTF-8 text
 */
@ConfigurationProperties("opengov.conduct")
public record Conduct(String version, Resource file) {

    /** What a member has accepted, beside what counts now. */
    public record State(@Nullable String accepted, String current, boolean mustAccept) {}

    public State state(@Nullable Acceptance last) {
        String accepted = last == null ? null : last.version();
        return new State(accepted, version, !version.equals(accepted));
    }

    public String text() {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
