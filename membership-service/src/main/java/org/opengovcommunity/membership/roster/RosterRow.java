package org.opengovcommunity.membership.roster;

import org.opengovcommunity.membership.member.DeliveryMode;
import org.opengovcommunity.membership.member.EmailAddress;

/** One good line of a roster: this person gets this list in this way. */
record RosterRow(EmailAddress email, String name, String list, DeliveryMode mode) {}
