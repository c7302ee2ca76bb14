package org.opengovcommunity.notifications.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.apache.james.jdkim.impl.BodyHasherImpl;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.notifications.delivery.Letter;
import org.opengovcommunity.notifications.delivery.Signer.Signature;

/**
 * Signs the copies of one letter. Each has its recipient's token in its header, so each has a signature of its own; the
 * hash of a body that has none is the same for all.
 */
final class LetterSignature implements Signature {

    private final DKIMSigner signer;
    private final String template;
    private final SignedFields fields;
    private final String placeholder;
    private final List<String> body;
    private byte @Nullable [] commonHash;

    LetterSignature(DkimKey key, Letter letter) {
        byte[] raw = letter.raw();
        this.placeholder = letter.placeholder();
        this.fields = SignedFields.of(raw);
        String text = new String(raw, fields.bodyAt(), raw.length - fields.bodyAt(), ISO_8859_1);
        this.body = List.of(text.split(Pattern.quote(placeholder), -1));
        // Not relaxed for the body, too: of an empty one the library then makes another hash than RFC 6376, section
        // 3.4.4.
        this.template = "v=1; a=rsa-sha256; c=relaxed/simple; d=%s; s=%s; h=%s; bh=; b=;"
                .formatted(key.domain(), key.selector(), String.join(":", fields.names()));
        this.signer = new DKIMSigner(template, key.key());
    }

    @Override
    public byte[] field(String token) {
        try {
            String field = signer.sign(fields.with(placeholder, token), hasher(token));
            // Folding changes nothing for a relaxed reader (RFC 6376, section 3.4.2).
            return (field.replace("; ", ";\r\n\t") + "\r\n").getBytes(US_ASCII);
        } catch (PermFailException | IOException e) {
            throw new IllegalStateException("a copy cannot be signed", e);
        }
    }

    private BodyHasherImpl hasher(String token) throws PermFailException, IOException {
        SignatureRecord signature = signer.newSignatureRecordTemplate(template);
        if (commonHash != null) {
            return new KnownHash(signature, commonHash);
        }
        var hasher = new BodyHasherImpl(signature);
        try (OutputStream out = hasher.getOutputStream()) {
            out.write(String.join(token, body).getBytes(ISO_8859_1));
        }
        if (body.size() == 1) {
            commonHash = hasher.getDigest();
            return new KnownHash(signature, commonHash);
        }
        return hasher;
    }

    private static final class KnownHash extends BodyHasherImpl {

        private final byte[] hash;

        KnownHash(SignatureRecord signature, byte[] hash) throws PermFailException {
            super(signature);
            this.hash = hash;
        }

        @Override
        public byte[] getDigest() {
            return hash;
        }
    }
}
