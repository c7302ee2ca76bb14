package org.opengovcommunity.notifications.delivery;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A letter and what signs its copies.
 *
 * @param international as the letter says; asking it for each copy would cost more than the copy
 */
record Signed(Letter letter, Signer.Signature signature, boolean international) {

    static Signed of(Letter letter, Signer.Signature signature) {
        return new Signed(letter, signature, letter.isInternational());
    }

    /** Writes the copy of the recipient with this token. */
    void writeTo(OutputStream out, String token) throws IOException {
        out.write(signature.field(token));
        letter.writeTo(out, token);
    }
}
