package org.opengovcommunity.local.mail.web;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import org.opengovcommunity.local.mail.CaughtMessage;

/** One message: envelope, text, HTML in a frame of its own, headers. */
final class MessagePage {

    private MessagePage() {}

    static String of(CaughtMessage message, byte[] raw) {
        var content = MessageContent.of(raw);
        String subject = Html.escape(message.subject().isBlank() ? "(no subject)" : message.subject());
        return Html.page(subject, """
                <p><a href="/">All messages</a></p>
                <h1>%s</h1>
                %s
                %s
                <h2>Source</h2>
                <details><summary>Headers</summary><pre>%s</pre></details>
                <p><a href="/api/messages/%s/raw">The message as it arrived</a> (%,d bytes)</p>
                """.formatted(
                        subject,
                        envelope(message),
                        parts(message, content),
                        Html.escape(headers(raw)),
                        message.id(),
                        raw.length));
    }

    private static String envelope(CaughtMessage message) {
        return """
                <dl>
                <dt>From</dt><dd>%s</dd>
                <dt>Delivered to</dt><dd>%s</dd>
                <dt>Return path</dt><dd>%s</dd>
                <dt>Received</dt><dd>%s</dd>
                </dl>
                """.formatted(
                        Html.escape(message.from()),
                        Html.escape(String.join(", ", message.to())),
                        message.returnPath().isEmpty() ? "(empty)" : Html.escape(message.returnPath()),
                        message.receivedAt());
    }

    private static String parts(CaughtMessage message, MessageContent content) {
        var html = new StringBuilder();
        if (content.text() != null) {
            html.append("<h2>Text</h2>\n<pre class=\"text\">%s</pre>\n".formatted(Html.linked(content.text())));
        }
        if (content.html() != null) {
            html.append("""
                    <h2>HTML</h2>
                    <iframe title="HTML part" sandbox="allow-popups allow-popups-to-escape-sandbox" \
                    src="/messages/%s/html"></iframe>
                    """.formatted(message.id()));
        }
        if (!content.attachments().isEmpty()) {
            html.append("<h2>Attachments</h2>\n<ul>%s</ul>\n"
                    .formatted(content.attachments().stream()
                            .map(name -> "<li>" + Html.escape(name) + "</li>")
                            .collect(joining())));
        }
        return html.toString();
    }

    private static String headers(byte[] raw) {
        String message = new String(raw, StandardCharsets.UTF_8);
        int end = message.indexOf("\r\n\r\n");
        return end < 0 ? message : message.substring(0, end);
    }
}
