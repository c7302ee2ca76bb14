package org.opengovcommunity.local.mail.web;

import java.util.regex.Pattern;

/** Text made safe for a page. */
final class Html {

    private static final Pattern LINK = Pattern.compile("https?://(?:[^\\s<>\"'&]|&amp;)+");

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Escaped, with addresses of pages as links. */
    static String linked(String text) {
        return LINK.matcher(escape(text)).replaceAll("<a href=\"$0\" rel=\"noreferrer\">$0</a>");
    }

    /** A whole page; title and body are escaped already. */
    static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="/style.css">
                </head>
                <body>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(title, body);
    }
}
