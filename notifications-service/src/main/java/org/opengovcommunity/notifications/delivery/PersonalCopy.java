package org.opengovcommunity.notifications.delivery;

import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** One recipient's copy, as the SMTP transport wants it: written from finished bytes, never parsed nor built. */
final class PersonalCopy extends SMTPMessage {

    private final Signed signed;
    private final String token;

    PersonalCopy(Session session, Signed signed, String token) {
        super(session);
        this.signed = signed;
        this.token = token;
        String returnPath = signed.letter().returnPath(token);
        // For the library an empty one would be the name of this machine.
        setEnvelopeFrom(returnPath.isEmpty() ? "<>" : returnPath);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException {
        signed.writeTo(out, token);
    }
}
