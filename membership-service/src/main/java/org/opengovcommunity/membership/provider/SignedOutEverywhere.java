package org.opengovcommunity.membership.provider;

import java.time.Instant;

/**
 * A member's sign-ins and grants have been ended, published inside this service. Access tokens issued before are still
 * out, each for five minutes at most.
 */
public record SignedOutEverywhere(String memberId, Instant at) {}
