package org.opengovcommunity.notifications.notice;

/** Who did something, as far as a notice tells it. */
record Person(String name) {}
