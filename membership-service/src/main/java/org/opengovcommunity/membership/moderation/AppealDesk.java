package org.opengovcommunity.membership.moderation;

import java.time.Clock;
import java.util.Optional;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.mail.LinkToken;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberChanges;
import org.opengovcommunity.membership.member.Statement;
import org.opengovcommunity.membership.moderation.Appeal.Decision;
import org.opengovcommunity.membership.moderation.Appeal.Outcome;
import org.opengovcommunity.membership.standing.Rank;
import org.opengovcommunity.membership.standing.Standings;
import org.springframework.stereotype.Service;

/** Takes appeals of suspended members, and decides them. */
@Service
class AppealDesk {

    private final Appeals appeals;
    private final MemberChanges members;
    private final Standings standings;
    private final Clock clock;

    AppealDesk(Appeals appeals, MemberChanges members, Standings standings, Clock clock) {
        this.appeals = appeals;
        this.members = members;
        this.standings = standings;
        this.clock = clock;
    }

    /** The appeal behind a mailed link, while the suspension it is about lasts. */
    Optional<Appeal> find(LinkToken token) {
        return appeals.find(token)
                .filter(appeal -> members.find(appeal.member())
                        .filter(member ->
                                appeal.suspension().equals(member.standing().suspension()))
                        .isPresent());
    }

    /** Makes the appeal; one that was made already stays as it is. */
    void file(Appeal appeal, String text) {
        if (!appeal.filed()) {
            appeals.file(appeal.filed(text, clock.instant()), text);
        }
    }

    /**
     * Decides an appeal. What is decided is done first: when that fails, the appeal stays open.
     *
     * @throws Problem 404 for an unknown appeal or member, 403 for whoever suspended or for an administrator's appeal,
     *     409 when it is decided already
     */
    Appeal decide(String appealId, Outcome outcome) {
        var appeal = appeals.find(appealId)
                .filter(Appeal::filed)
                .orElseThrow(() -> Problem.notFound("appeal-not-found", "There is no such appeal."));
        if (appeal.outcome() != null) {
            throw decidedAlready();
        }
        if (outcome.by().equals(appeal.suspendedBy())) {
            throw Problem.forbidden("own-decision", "Whoever suspended the member does not decide the appeal.");
        }
        var member = members.find(appeal.member())
                .orElseThrow(() -> Problem.notFound("member-not-found", "This member has left."));
        Rank.requireAbove(member);
        if (outcome.decision() == Decision.GRANT) {
            end(appeal, member, outcome);
        }
        var decided = appeal.decided(outcome);
        if (!appeals.save(decided, outcome)) {
            throw decidedAlready();
        }
        return decided;
    }

    /** Ends the suspension that the appeal is about, and no later one. */
    private void end(Appeal appeal, Member member, Outcome outcome) {
        if (appeal.suspension().equals(member.standing().suspension())) {
            standings.reinstate(member.id(), new Statement(outcome.by(), outcome.reason()));
        }
    }

    private static Problem decidedAlready() {
        return Problem.conflict("appeal-decided", "This appeal has been decided already.");
    }
}
