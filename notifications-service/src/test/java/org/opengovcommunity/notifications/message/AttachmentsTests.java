package org.opengovcommunity.notifications.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename=\"setup.exe\"",
                "filename=setup.EXE",
                "name*0=\"=?utf-8?q?a=2Eexe?=\"",
                "filename*0=\"setup.e\"; filename*1=\"xe\"",
                "filename*0*=UTF-8''set%20up; filename*1*=%2Ee;\r\n filename*2=xe",
                "filename*=UTF-8''setup%2Eexe",
                "filename*=UTF-8''setup.%65xe",
                "filename=\"setup.ex\\e\"",
                "filename=\"a\\\"b.exe\"",
                "filename(x)=\"setup.exe\"",
                "filename==?utf-8?B?c2V0dXAu?= =?utf-8?B?ZXhl?=",
                "filename=\"setup.exe . \"",
            })
    void aNameIsReadInWhateverWayItIsWritten(String parameter) {
        assertThat(Attachments.extensions(part(parameter))).contains("exe");
    }

    @Test
    void namesOfDifferentPartsAreNotJoined() {
        assertThat(Attachments.extensions(part("name*0=\"a.e\"\r\n\r\nContent-Disposition: x; filename*0=\"xe\"")))
                .containsExactly("e");
    }

    @Test
    void aVeryLongNameIsReadLikeAnyOther() {
        assertThat(Attachments.extensions(part("filename=\"" + "a\\\"".repeat(500_000) + ".exe\"")))
                .containsExactly("exe");
    }

    @Test
    void aNameInVeryManyPiecesCostsNoMoreThanItsPieces() {
        assertThat(Attachments.extensions(part("filename*1=" + "a;filename*1=".repeat(200_000) + ".exe")))
                .contains("exe");
    }

    private static byte[] part(String parameter) {
        return ("Content-Disposition: attachment; " + parameter + "\r\n\r\nText\r\n").getBytes(ISO_8859_1);
    }
}
