package org.opengovcommunity.membership.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.opengovcommunity.membership.member.EmailAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends short texts that nobody answers. */
@Component
public class AccountMail {

    private final JavaMailSenderImpl sender;
    private final InternetAddress from;

    /** @throws AddressException when the setting is no mail address */
    AccountMail(JavaMailSenderImpl sender, @Value("${opengov.sign-in.from}") String from) throws AddressException {
        this.sender = sender;
        this.from = new InternetAddress(from);
    }

    /** @throws org.springframework.mail.MailException when the mail server does not take it */
    public void send(EmailAddress to, String subject, String text) {
        sender.send(message -> {
            var helper = new MimeMessageHelper(message, "UTF-8");
            helper.setFrom(from);
            helper.setTo(to.value());
            helper.setSubject(subject);
            helper.setText(text);
            // No answer from a vacation program, please (RFC 3834, section 5).
            message.setHeader("Auto-Submitted", "auto-generated");
        });
    }

    /** Whether the mail server answers now. */
    public boolean isReachable() {
        try {
            sender.testConnection();
            return true;
        } catch (MessagingException away) {
            return false;
        }
    }
}
