package org.opengovcommunity.notifications.subscriber;

/** Of a member just what a copy needs: a list's thousands are read for every mailing. */
public record Contact(String id, String name, String address) {}
