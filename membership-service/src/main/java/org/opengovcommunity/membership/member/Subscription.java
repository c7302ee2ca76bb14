package org.opengovcommunity.membership.member;

/** A member's choice for one list, as events and answers show it. */
public record Subscription(String list, DeliveryMode mode) {}
