package org.opengovcommunity.archive.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.archive.record.Arrival.Item;

/** What everything that stores records keeps to. */
interface RecordStoreContract {

    Records records();

    Places places();

    Arrivals arrivals();

    @Test
    default void aRecordIsFoundAsItWasAdded() {
        ArchiveRecord record = RecordFixture.record(Series.NOTICES, "a");

        assertThat(records().add(List.of(record))).containsExactly(record.id());

        assertThat(records().find(record.id())).get().usingRecursiveComparison().isEqualTo(record);
        assertThat(records().find("unknown")).isEmpty();
    }

    @Test
    default void aRepeatChangesNothingAndDoesNotHoldUpTheOthers() {
        ArchiveRecord first = RecordFixture.record(Series.NOTICES, "a", "the first", RecordFixture.RECEIVED);
        ArchiveRecord repeat = RecordFixture.record(Series.NOTICES, "a", "a repeat", RecordFixture.RECEIVED);
        ArchiveRecord other = RecordFixture.record(Series.NOTICES, "b");
        records().add(List.of(first));

        assertThat(records().add(List.of(repeat, other))).containsExactly(other.id());

        assertThat(records().findAll(List.of(other.id(), "unknown", first.id())))
                .extracting(record -> record.description().subject())
                .containsExactly("Subject of b", "the first");
        assertThat(records().ofEvents(List.of(repeat.event(), "unknown")))
                .extracting(ArchiveRecord::id)
                .containsExactly(first.id());
        assertThat(records().find(repeat.id())).isEmpty();
    }

    @Test
    default void aPlaceNeverChanges() {
        places().add(Map.of("a", 7L, "b", 8L));
        places().add(Map.of("b", 8L, "c", 9L));
        places().add(Map.of("a", 99L));
        places().add(Map.of());

        assertThat(places().of(List.of("a", "b", "c", "d"))).isEqualTo(Map.of("a", 7L, "b", 8L, "c", 9L));
        assertThat(places().of("b")).contains(8L);
        assertThat(places().of("d")).isEmpty();
    }

    @Test
    default void anArrivalWaitsUntilItIsRemoved() {
        var items = List.of(
                Item.of(RecordFixture.record(Series.NOTICES, "a")), Item.of(RecordFixture.record(Series.NOTICES, "b")));
        var arrival = new Arrival("1", Series.NOTICES, items);
        var other = new Arrival("2", Series.ROSTERS, items);
        arrivals().add(List.of(arrival, other));

        assertThat(arrivals().some(10)).containsExactlyInAnyOrder(arrival, other);
        assertThat(arrivals().some(1)).hasSize(1);
        arrivals().remove(List.of(arrival));
        assertThat(arrivals().some(10)).containsExactly(other);
    }
}
