package org.opengovcommunity.notifications.delivery;

import java.io.IOException;
import java.io.OutputStream;

/** A letter and what signs its copies. */
record Signed(Letter letter, Signer.Signature signature) {

    /** Writes the copy of the recipient with this token. */
    void writeTo(OutputStream out, String token) throws IOException {
        out.write(signature.field(token));
        letter.writeTo(out, token);
    }
}
