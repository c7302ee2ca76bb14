package org.opengovcommunity.notifications.post;

import java.util.List;

/** Whether a post goes out. */
sealed interface Verdict {

    record Pass() implements Verdict {}

    record Hold(List<Reason> reasons) implements Verdict {}

    record Discard(Reason reason) implements Verdict {}
}
