package org.opengovcommunity.membership.address;

import org.opengovcommunity.membership.member.EmailAddress;

/** A member's wish to have another address. */
record Move(String memberId, EmailAddress to) {}
