package org.opengovcommunity.notifications.post;

import java.util.Set;
import org.opengovcommunity.notifications.receiving.Addressee;
import org.opengovcommunity.notifications.receiving.Addressee.Role;
import org.opengovcommunity.notifications.receiving.ArrivedMail;
import org.opengovcommunity.notifications.receiving.Destination;
import org.springframework.stereotype.Component;

/** Takes what is sent to the address of a list; whether it goes out is decided when it is safe. */
@Component
class PostIntake implements Destination {

    private final Posts posts;

    PostIntake(Posts posts) {
        this.posts = posts;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.POST);
    }

    @Override
    public void take(Addressee addressee, ArrivedMail mail) {
        posts.add(PostReader.read(addressee.list(), mail), mail.raw());
    }
}
