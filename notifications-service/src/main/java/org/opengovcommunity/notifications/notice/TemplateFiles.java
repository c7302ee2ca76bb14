package org.opengovcommunity.notifications.notice;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.mailing.Origin.About;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Mustache templates in {@code /templates}: {@code <name>.txt} and {@code <name>.html}, the latter escaping. What all
 * have in common they take from other files there, e.g. {@code {{>foot}}}.
 */
@Component
class TemplateFiles {

    private final Mustache.Compiler html = compiler(".html");
    private final Mustache.Compiler text = compiler(".txt").escapeHTML(false);

    /** Both alternatives of a notice. */
    record Pair(Template text, Template html) {

        Draft draft(List<About> about, String subject, Map<String, @Nullable Object> values) {
            return new Draft(about, subject, text.execute(values), html.execute(values), null);
        }
    }

    Pair pair(String name) {
        return new Pair(text.loadTemplate(name), html.loadTemplate(name));
    }

    private static Mustache.Compiler compiler(String extension) {
        return Mustache.compiler().nullValue("").withLoader(name -> open(name + extension));
    }

    private static Reader open(String file) {
        try {
            return new InputStreamReader(
                    new ClassPathResource("templates/" + file).getInputStream(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
