package org.opengovcommunity.notifications.subscriber;

/** Is told of every change before it holds; again, when the change broke off. */
@FunctionalInterface
public interface SubscriberChanges {

    void change(Subscriber before, Subscriber after);
}
