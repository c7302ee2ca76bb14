package org.opengovcommunity.membership.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opengovcommunity.membership.member.AlreadyMember;
import org.opengovcommunity.membership.member.Change;
import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.EmailAddress;
import org.opengovcommunity.membership.member.Mailing;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.member.Standing;
import org.opengovcommunity.membership.subscription.MailingLists;
import org.springframework.stereotype.Component;

/** Stores some hundred rows of a roster at once. A list that somebody has already is left as that person chose it. */
@Component
class RosterBatch {

    private static final int ATTEMPTS = 5;

    private final Members members;
    private final MailingLists lists;

    RosterBatch(Members members, MailingLists lists) {
        this.members = members;
        this.lists = lists;
    }

    /**
     * @return how many of the rows made a member or gave one a list
     * @throws IllegalStateException when others keep changing the same members
     */
    int store(List<RosterRow> rows) {
        int imported = 0;
        List<RosterRow> left = rows;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var known = known(left);
            var missing = missing(left, known);
            if (attempt == 0) {
                imported = missing.size();
            }
            left = apply(missing, known);
            if (left.isEmpty()) {
                return imported;
            }
        }
        throw new IllegalStateException("The members of this roster are being changed by others");
    }

    /** The rows that add something; of several for the same list of one person the first. */
    private static List<RosterRow> missing(List<RosterRow> rows, Map<EmailAddress, Member> known) {
        Map<Map.Entry<EmailAddress, String>, RosterRow> missing = new LinkedHashMap<>();
        for (RosterRow row : rows) {
            var member = known.get(row.email());
            if (member == null || !member.subscriptions().containsKey(row.list())) {
                missing.putIfAbsent(Map.entry(row.email(), row.list()), row);
            }
        }
        return List.copyOf(missing.values());
    }

    /** @return the rows of those whom somebody else added or changed at the same moment */
    private List<RosterRow> apply(List<RosterRow> missing, Map<EmailAddress, Member> known) {
        List<Change> joining = new ArrayList<>();
        List<RosterRow> again = new ArrayList<>();
        missing.stream()
                .collect(Collectors.groupingBy(RosterRow::email, LinkedHashMap::new, Collectors.toList()))
                .forEach((email, rows) -> {
                    var member = known.get(email);
                    if (member == null) {
                        joining.add(joining(rows).join());
                    } else if (!member.subscribe(modes(rows)).map(members::save).orElse(true)) {
                        again.addAll(rows);
                    }
                });
        try {
            members.add(joining);
        } catch (AlreadyMember somebodyElseWasFaster) {
            return missing;
        }
        return again;
    }

    private Member joining(List<RosterRow> rows) {
        var first = rows.getFirst();
        return new Member(
                Member.newId(),
                first.name(),
                first.email(),
                lists.organizationOf(first.email()).orElse(null),
                lists.sectorOf(first.email()),
                Standing.of(),
                Mailing.of(modes(rows)),
                1,
                null);
    }

    private Map<EmailAddress, Member> known(List<RosterRow> rows) {
        var emails = rows.stream().map(RosterRow::email).collect(Collectors.toSet());
        return members.byEmails(emails).stream().collect(Collectors.toMap(Member::email, Function.identity()));
    }

    private static Map<String, DeliveryMode> modes(List<RosterRow> rows) {
        Map<String, DeliveryMode> modes = new LinkedHashMap<>();
        rows.forEach(row -> modes.put(row.list(), row.mode()));
        return modes;
    }
}
