package org.opengovcommunity.notifications.post;

import java.time.Clock;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.notifications.receiving.ArrivedMail;
import org.springframework.stereotype.Component;

/** Takes posts from the web, each once. */
@Component
class WebPosts {

    private final Posts posts;
    private final Clock clock;

    WebPosts(Posts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * Stores a post; when this returns, it is durable.
     *
     * @return as it is now, which of one that was sent before may be any state
     * @throws Problem 409 when another was sent with its key
     */
    Post add(WebPost written) {
        Instant now = clock.instant();
        byte[] raw = written.raw(now);
        var mail = new ArrivedMail(written.author().address(), now, raw);
        Post post = PostReader.read(written.list(), mail).fromTheWeb(written.id());
        return posts.add(post, raw) ? post : known(written);
    }

    private Post known(WebPost repeated) {
        Post known = posts.find(repeated.id()).orElseThrow();
        if (!known.sha256().equals(DigestUtils.sha256Hex(repeated.raw(known.receivedAt())))) {
            throw Problem.conflict("key-used", "Something else was posted with this Idempotency-Key.");
        }
        return known;
    }
}
