package org.opengovcommunity.archive.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opengovcommunity.archive.TestStore;
import org.opengovcommunity.archive.notice.Notice.RosterState;
import org.opengovcommunity.archive.notice.RosterParts.RosterPart;
import org.springframework.data.mongodb.core.MongoOperations;

class MongoNoticeStoreTests {

    private static final Notice NOTICE = new Notice("n", "record", 230, 3, "aa", RosterState.WAITING);

    private final MongoOperations mongo = database();

    private final Notices notices = new MongoNotices(mongo);
    private final RosterParts parts = new MongoRosterParts(mongo);

    @Test
    void aRepeatedNoticeLeavesWhatIsKnownOfItsRoster() {
        notices.add(List.of(NOTICE));
        notices.mark(Map.of("n", RosterState.COMPLETE, "m", RosterState.MISMATCH));
        notices.add(List.of(NOTICE));

        assertThat(notices.find("n")).contains(new Notice("n", "record", 230, 3, "aa", RosterState.COMPLETE));
        assertThat(notices.find("m")).isEmpty();
        assertThat(notices.findAll(Set.of("n", "m"))).extracting(Notice::id).containsExactly("n");
        assertThat(notices.count(RosterState.COMPLETE)).isEqualTo(1);
        assertThat(notices.count(RosterState.MISMATCH)).isZero();
    }

    @Test
    void partsAreFoundByNumber() {
        parts.add(List.of(part(2, "b"), part(1, "a"), part(4, "d")));
        parts.add(List.of(part(2, "b"), part(3, "c")));

        assertThat(parts.of("n", 3).values()).containsExactly(part(1, "a"), part(2, "b"), part(3, "c"));
        assertThat(parts.of("m", 3)).isEmpty();
    }

    @Test
    void aPartWithOtherBytesContradictsTheFirst() {
        parts.add(List.of(part(1, "a"), part(2, "b"), part(1, "other")));
        parts.add(List.of(part(2, "b"), part(2, "another")));

        assertThat(parts.of("n", 2).values())
                .extracting(RosterPart::sha256, RosterPart::contradicted)
                .containsExactly(tuple("a", true), tuple("b", true));
    }

    private static RosterPart part(int number, String sha256) {
        return new RosterPart("n", number, "record-" + number, sha256, false);
    }

    MongoOperations database() {
        return TestStore.database();
    }
}
