package org.opengovcommunity.notifications.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opengovcommunity.notifications.receiving.FuzzedConversations;

/** Coverage-guided fuzzing of the conversation with those who bring mail; what it finds becomes a case of its own. */
class AnyConversationTests {

    private static final String ENVELOPE = "MAIL FROM:<a@b.test>\r\nRCPT TO:<opengov-civ@lists.test>\r\n";
    private static final String MESSAGE = "Subject: x\r\n\r\n..x\r\n.\r\n";
    private static final List<String> SEEDS = List.of(
            "EHLO c\r\n" + ENVELOPE + "DATA\r\n" + MESSAGE + "QUIT\r\n",
            "LHLO c\r\n" + ENVELOPE + "DATA\r\n" + MESSAGE + "NOOP\r\nRSET\r\nQUIT\r\n",
            "EHLO c\r\n" + ENVELOPE + "BDAT 12 LAST\r\nSubject: x\r\n",
            "MAIL FROM:<> SIZE=99 BODY=8BITMIME\r\nRCPT TO:<nobody@lists.test>\r\nDATA\r\n" + MESSAGE,
            "HELO c\r\nVRFY x\r\nHELP\r\nAUTH PLAIN\r\nSTARTTLS\r\nEXPN x\r\n\0\u00ff\r\rNOOP\n");

    private static final int LARGEST = 1_024;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 1, unit = TimeUnit.DAYS)
    void nothingThatAClientSaysConfusesTheServer() throws IOException, InterruptedException {
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        for (String seed : SEEDS) {
            Files.write(seeds.resolve("seed" + SEEDS.indexOf(seed)), seed.getBytes(ISO_8859_1));
        }
        String guides = "org.opengovcommunity.**:org.subethamail.**";
        Fuzzing.run(FuzzedConversations.class, guides, folder, seeds, LARGEST, 10);
    }
}
