package org.opengovcommunity.notifications.notice;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Mustache templates in {@code /templates}: {@code <name>.txt} and {@code <name>.html}, the latter escaping. */
@Component
class TemplateFiles {

    private final Mustache.Compiler html = Mustache.compiler();
    private final Mustache.Compiler text = html.escapeHTML(false);

    Template text(String name) {
        return compile(text, name + ".txt");
    }

    Template html(String name) {
        return compile(html, name + ".html");
    }

    private static Template compile(Mustache.Compiler compiler, String file) {
        try (var reader = new InputStreamReader(
                new ClassPathResource("templates/" + file).getInputStream(), StandardCharsets.UTF_8)) {
            return compiler.nullValue("").compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
