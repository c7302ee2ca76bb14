package org.opengovcommunity.notifications.delivery;

import java.time.Duration;
import java.util.Properties;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that takes outgoing messages.
 *
 * @param helloName how this machine introduces itself; its host name when not set
 * @param startTls true insists on TLS; false takes it when offered
 * @param timeout for every answer, and for all answers to what is said in one go. RFC 5321 (section 4.5.3.2) asks for
 *     minutes: who hangs up on a server that is slow to answer, but takes the message, sends it again
 * @param username signs in with it when set
 */
@ConfigurationProperties("opengov.smtp")
record SmtpSettings(
        String host,
        int port,
        @Nullable String helloName,
        @DefaultValue("false") boolean startTls,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("5m") Duration timeout) {

    Properties properties(SocketFactory sockets) {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", String.valueOf(connectTimeout.toMillis()));
        properties.put("mail.smtp.timeout", String.valueOf(timeout.toMillis()));
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", String.valueOf(startTls));
        properties.put("mail.smtp.auth", String.valueOf(username != null));
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.mime.allowutf8", "true");
        if (helloName != null) {
            properties.put("mail.smtp.localhost", helloName);
        }
        return properties;
    }
}
