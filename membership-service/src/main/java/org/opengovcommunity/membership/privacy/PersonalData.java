package org.opengovcommunity.membership.privacy;

import org.opengovcommunity.membership.member.Member;

/** A part of what is stored about members beside the profile. Whoever stores something about a person is one of these. */
public interface PersonalData {

    /** Its name in an export. */
    String section();

    /** What is stored about the member, to be written as JSON; no secret that still works. */
    Object of(Member member);

    /** Deletes it, because the member has left. */
    void forget(Member member);
}
