package org.opengovcommunity.membership.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opengovcommunity.defaults.security.Sector;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.member.Change;
import org.opengovcommunity.membership.member.GovernmentException;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberChanges;
import org.opengovcommunity.membership.member.Members;
import org.opengovcommunity.membership.member.Statement;
import org.opengovcommunity.membership.registry.RegistryImported;
import org.opengovcommunity.membership.standing.Endings;
import org.opengovcommunity.membership.subscription.MailingLists;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Judges members again who joined already. During an exception nobody is judged. */
@Service
class GovernmentGate implements Endings {

    private static final Statement EXCEPTION_IS_OVER =
            new Statement(Statement.BY_TERM, "The time that an exception was made for is over.");

    private final Members members;
    private final MemberChanges changes;
    private final MailingLists lists;

    GovernmentGate(Members members, MemberChanges changes, MailingLists lists) {
        this.members = members;
        this.changes = changes;
        this.lists = lists;
    }

    /** @throws Problem 404 for an unknown member, 409 for one whose address needs no exception */
    Member except(String memberId, GovernmentException exception, Statement statement) {
        return change(memberId, member -> {
            if (lists.sectorOf(member.email()) == Sector.GOVERNMENT) {
                throw Problem.conflict("no-exception-needed", "The member has a government address.");
            }
            return member.except(exception, statement);
        });
    }

    /** @throws Problem 404 for an unknown member */
    Member endException(String memberId, Statement statement) {
        return change(
                memberId,
                member -> member.standing().exception() == null ? Optional.empty() : judge(member, statement));
    }

    @Override
    public boolean endOverdue(String memberId, Instant now) {
        changes.change(
                memberId,
                member -> member.standing().exceptionIsOver(now) ? judge(member, EXCEPTION_IS_OVER) : Optional.empty());
        return true;
    }

    /** The import is done when everybody is judged: if this fails, so does the import, and is repeated. */
    @EventListener
    void judgeEverybody(RegistryImported news) {
        judgeEverybody(Statement.BY_REGISTRY);
    }

    /** @param by what has changed, as statements name it */
    void judgeEverybody(String by) {
        List<String> concerned;
        try (var everybody = members.everybody()) {
            concerned = everybody
                    .filter(member -> judgeAgain(member, by).isPresent())
                    .map(Member::id)
                    .toList();
        }
        concerned.forEach(id -> changes.change(id, member -> judgeAgain(member, by)));
    }

    private Optional<Change> judgeAgain(Member member, String by) {
        if (member.standing().exception() != null) {
            return Optional.empty();
        }
        var shown = lists.sectorOf(member.email());
        String reason = member.email().domain()
                + (shown == Sector.GOVERNMENT ? " is a government domain now." : " is no government domain any more.");
        return judge(member, new Statement(by, reason));
    }

    private Optional<Change> judge(Member member, Statement statement) {
        var shown = lists.sectorOf(member.email());
        return member.judge(shown, lists.closedTo(shown), statement);
    }

    private Member change(String memberId, Function<Member, Optional<Change>> decision) {
        return changes.change(memberId, decision)
                .orElseThrow(() -> Problem.notFound("member-not-found", "There is no such member."));
    }
}
