package org.opengovcommunity.membership.moderation;

import java.time.Clock;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.MemberChanges;
import org.opengovcommunity.membership.member.Statement;
import org.opengovcommunity.membership.member.Suspension;
import org.opengovcommunity.membership.moderation.Report.Decision;
import org.opengovcommunity.membership.moderation.Report.Ruling;
import org.opengovcommunity.membership.standing.Rank;
import org.opengovcommunity.membership.standing.Standings;
import org.springframework.stereotype.Service;

/** Takes reports and carries out what moderators decide on them. */
@Service
class Moderation {

    private final Reports reports;
    private final ReportKeys keys;
    private final MemberChanges members;
    private final Standings standings;
    private final ConductMail mail;
    private final Clock clock;

    Moderation(
            Reports reports,
            ReportKeys keys,
            MemberChanges members,
            Standings standings,
            ConductMail mail,
            Clock clock) {
        this.reports = reports;
        this.keys = keys;
        this.members = members;
        this.standings = standings;
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * @param key of a request that may be a repeat; null for none
     * @throws Problem 403 for whoever is no member, 422 when the key came with another report before
     */
    Report file(String by, String about, String text, @Nullable String key) {
        members.find(by).orElseThrow(() -> Problem.forbidden("members-only", "Only members report."));
        String id = key == null ? reports.newId() : idOf(key, by, about, text);
        return reports.find(id).orElseGet(() -> {
            String member = members.find(about).map(Member::id).orElse(null);
            var report = new Report(id, by, about, member, text, clock.instant(), null, 1);
            reports.add(report);
            return report;
        });
    }

    private String idOf(String key, String by, String about, String text) {
        String content = DigestUtils.sha256Hex(about + "\n" + text);
        var first = keys.first(by, key, reports.newId(), content);
        if (!first.content().equals(content)) {
            throw Problem.unprocessable("idempotency-key-reused", "This Idempotency-Key was sent with another report.");
        }
        return first.report();
    }

    /**
     * Decides an open report. What is decided is done first: when that fails, the report stays open.
     *
     * @param concerned id of the member it is about, for a report that does not say it
     * @throws Problem 404 for an unknown report or member, 403 for one's own case or an administrator's, 409 when it is
     *     decided already, 422 when nobody is named to warn or suspend
     */
    Report decide(String reportId, Ruling ruling, @Nullable String concerned) {
        var report = reports.find(reportId)
                .orElseThrow(() -> Problem.notFound("report-not-found", "There is no such report."));
        if (!report.open()) {
            throw decidedAlready();
        }
        String memberId = concerned == null ? report.member() : concerned;
        if (ruling.by().equals(memberId)) {
            throw Problem.forbidden("own-case", "Nobody decides a report about themselves.");
        }
        if (ruling.decision() != Decision.DISMISS) {
            carryOut(ruling, memberId);
        }
        var decided = report.decided(memberId, ruling);
        if (!reports.save(decided, ruling)) {
            throw decidedAlready();
        }
        return decided;
    }

    private void carryOut(Ruling ruling, @Nullable String memberId) {
        if (memberId == null) {
            throw Problem.unprocessable("member-needed", "The report does not say which member it is about.")
                    .field("member", "must be the id of a member");
        }
        var member = members.find(memberId)
                .orElseThrow(() -> Problem.notFound("member-not-found", "There is no such member."));
        Rank.requireAbove(member);
        if (ruling.decision() == Decision.WARN) {
            mail.warn(member, ruling.reason());
        } else {
            var suspension = new Suspension(ruling.reason(), ruling.until());
            standings.suspend(memberId, suspension, new Statement(ruling.by(), ruling.reason()));
        }
    }

    private static Problem decidedAlready() {
        return Problem.conflict("report-decided", "This report has been decided already.");
    }
}
