package org.opengovcommunity.archive.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** As a verifier of C2SP signed notes would read it. */
class CheckpointTests {

    private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final SigningKey key = SigningKey.of(new byte[32]);
    private final Checkpoint checkpoint = new Checkpoint("example.test/archive/notices", 12, Hash.ofText("the root"));

    @Test
    void aSeedGivesThePublishedKeyAndSignature() {
        // RFC 8032, section 7.1, test 2
        var published = SigningKey.of(
                HexFormat.of().parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));

        assertThat(published.publicKey())
                .asHexString()
                .isEqualToIgnoringCase("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        assertThat(published.sign(new byte[] {0x72}))
                .asHexString()
                .isEqualToIgnoringCase("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.of(new byte[31]));
    }

    @Test
    void itHasTheLinesOfACheckpoint() {
        assertThat(checkpoint.signed(key))
                .startsWith("example.test/archive/notices\n12\n"
                        + Base64.getEncoder().encodeToString(checkpoint.root().bytes())
                        + "\n\n— example.test/archive/notices ")
                .endsWith("\n")
                .hasLineCount(5);
    }

    @Test
    void itsSignatureIsThatOfTheVerifierKey() throws Exception {
        String[] verifierKey = Checkpoint.verifierKey(checkpoint.origin(), key).split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(verifierKey[2]);
        String[] signatureLine =
                checkpoint.signed(key).lines().toList().getLast().split(" ");
        byte[] signature = Base64.getDecoder().decode(signatureLine[2]);

        assertThat(verifierKey[0]).isEqualTo(signatureLine[1]).isEqualTo(checkpoint.origin());
        assertThat(HexFormat.of().formatHex(signature, 0, 4)).isEqualTo(verifierKey[1]);
        assertThat(typed[0]).isEqualTo((byte) 1);
        assertThat(verify(Arrays.copyOfRange(typed, 1, 33), checkpoint.body(), signature))
                .isTrue();
        assertThat(verify(Arrays.copyOfRange(typed, 1, 33), checkpoint.body() + "x", signature))
                .isFalse();
    }

    private static boolean verify(byte[] publicKey, String body, byte[] signature) throws Exception {
        byte[] encoded = Arrays.copyOf(SPKI_PREFIX, SPKI_PREFIX.length + publicKey.length);
        System.arraycopy(publicKey, 0, encoded, SPKI_PREFIX.length, publicKey.length);
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verifier.update(body.getBytes(StandardCharsets.UTF_8));
        return verifier.verify(signature, 4, signature.length - 4);
    }
}
