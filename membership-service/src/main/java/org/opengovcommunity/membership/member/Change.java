package org.opengovcommunity.membership.member;

/** A new version of a member together with what happened; both are stored in one write. */
public record Change(Member member, MemberEvent event) {}
