package org.opengovcommunity.membership.member;

import java.time.Instant;

/** A member has accepted the community conduct in this version. */
public record Acceptance(String version, Instant at) {}
