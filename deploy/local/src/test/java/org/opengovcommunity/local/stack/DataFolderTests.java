package org.opengovcommunity.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    Path folder;

    @Test
    void nobodyButItsOwnerReadsIt() throws Exception {
        try (var data = DataFolder.open(folder.resolve("data"))) {
            Secrets.in(data).get("key");

            assertThat(permissions(data.path(""))).isEqualTo("rwx------");
            assertThat(permissions(data.path("run/secrets"))).isEqualTo("rw-------");
        }
    }

    @Test
    void secretsStayAndDiffer() throws Exception {
        try (var data = DataFolder.open(folder)) {
            String first = Secrets.in(data).get("one");

            assertThat(first).hasSizeGreaterThanOrEqualTo(43);
            assertThat(Secrets.in(data).get("one")).isEqualTo(first);
            assertThat(Secrets.in(data).get("other")).isNotEqualTo(first);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefused() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot write to " + file);
    }

    @Test
    void whatKilledPartsHaveLeftIsGoneWhenTheNextOnesStart() throws Exception {
        try (var data = DataFolder.open(folder)) {
            data.emptyTemporary();
            Files.createFile(Files.createDirectory(data.temporary().resolve("tomcat.8081"))
                    .resolve("file"));

            data.emptyTemporary();

            assertThat(data.temporary()).isEmptyDirectory();
        }
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
