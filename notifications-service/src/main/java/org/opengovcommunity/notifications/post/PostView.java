package org.opengovcommunity.notifications.post;

import java.util.List;

/**
 * How far a post is.
 *
 * @param reasons why it waits for a moderator, did so, or was discarded
 * @param text what a moderator says to the author of a rejected post; empty when nothing
 */
record PostView(String id, String messageId, String subject, Post.State state, List<Reason> reasons, String text) {

    static PostView of(Post post) {
        boolean told = post.state() == Post.State.REJECTED && post.decision() != null;
        String text = told ? post.decision().text() : "";
        return new PostView(post.id(), post.messageId(), post.subject(), post.state(), post.reasons(), text);
    }
}
