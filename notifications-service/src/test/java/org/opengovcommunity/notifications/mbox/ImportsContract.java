package org.opengovcommunity.notifications.mbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.notifications.mbox.Import.Fault;

/** What every implementation of {@link Imports} does. */
interface ImportsContract {

    Instant NOW = Instant.parse("2026-11-24T15:04:05.678Z");

    Imports imports();

    @Test
    default void keepsHowFarAnImportIs() {
        String name = UUID.randomUUID().toString();
        assertThat(imports().find("a-list", name)).isEmpty();
        assertThat(imports().settled("a-list", name)).isTrue();

        Import first = Import.begun("a-list", name, NOW)
                .after(100, 3, List.of(new Fault(7, "<a@b>", "DUPLICATE")), false, false, NOW);
        assertThat(imports().save(first, List.of())).isTrue();
        Import second = first.after(200, 1, List.of(new Fault(120, "", "BROKEN")), true, false, NOW);
        assertThat(imports().save(second, List.of())).isTrue();

        assertThat(imports().find("a-list", name)).contains(second);
        assertThat(second.messages()).isEqualTo(6);
        assertThat(second.imported()).isEqualTo(4);
        assertThat(second.duplicates()).isEqualTo(1);
        assertThat(second.broken()).isEqualTo(1);
        assertThat(imports().find("another-list", name)).isEmpty();
    }

    @Test
    default void ofTwoAtTheSamePieceOneIsStored() {
        String name = UUID.randomUUID().toString();
        Import first = Import.begun("a-list", name, NOW).after(100, 3, List.of(), false, false, NOW);

        assertThat(imports().save(first, List.of())).isTrue();
        assertThat(imports().save(first, List.of())).isFalse();
        Import second = first.after(200, 1, List.of(), false, true, NOW);
        assertThat(imports().save(second, List.of())).isTrue();
        assertThat(imports().save(first.after(150, 1, List.of(), false, false, NOW), List.of()))
                .isFalse();

        assertThat(imports().find("a-list", name)).contains(second);
    }
}
