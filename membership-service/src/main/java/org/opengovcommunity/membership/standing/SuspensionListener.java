package org.opengovcommunity.membership.standing;

import org.opengovcommunity.membership.member.Member;
import org.opengovcommunity.membership.member.Statement;
import org.opengovcommunity.membership.member.Suspension;

/** Hears of each suspension, and of each change of one, once it is stored. */
public interface SuspensionListener {

    void suspended(Member member, Suspension suspension, Statement statement);
}
