package org.opengovcommunity.defaults.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** How much of a message is read. Who sends more wants to keep us busy. */
public final class MailLimits {

    /** Characters of HTML that are parsed; of nested tables twice as many cost four times as much. */
    public static final int LONGEST_HTML = 250_000;

    private static final int DEEPEST_HTML = 100;

    /** Each needs a hundred times the memory of its bytes. */
    private static final int MOST_PARTS = 1_000;

    private MailLimits() {}

    /** Whether a multipart may be taken apart: it has no more parts than lines that could begin one (RFC 2046, 5.1.1). */
    public static boolean hasFewParts(Part multipart) throws MessagingException, IOException {
        return new String(multipart.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(line -> line.startsWith("--"))
                        .limit(MOST_PARTS + 1)
                        .count()
                <= MOST_PARTS;
    }

    /** @param html at most {@link #LONGEST_HTML} of it; what is nested very deeply is read as if it were less deep */
    public static Document html(String html) {
        return Jsoup.parse(html, Parser.htmlParser().setMaxDepth(DEEPEST_HTML));
    }
}
