package org.opengovcommunity.notifications.mbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opengovcommunity.notifications.post.PostEvent.PostReceived;

/** Lets tests look at what is stored without a store. */
class InMemoryImports implements Imports {

    private final Map<String, Import> imports = new HashMap<>();
    private final List<PostReceived> received = new ArrayList<>();

    @Override
    public Optional<Import> find(String list, String name) {
        return Optional.ofNullable(imports.get(list + "/" + name));
    }

    @Override
    public boolean settled(String list, String name) {
        return true;
    }

    @Override
    public boolean save(Import next, List<PostReceived> more) {
        long stored = find(next.list(), next.name()).map(Import::version).orElse(0L);
        if (stored != next.version() - 1) {
            return false;
        }
        imports.put(next.list() + "/" + next.name(), next);
        received.addAll(more);
        return true;
    }

    List<PostReceived> received() {
        return received;
    }
}
