package org.opengovcommunity.gateway.tracker;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Where it can be seen what was done: a link, or a hint in words. */
record Evidence(String text) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Evidence {}

    /** Only an address of the web is safe to click. */
    boolean link() {
        return text.startsWith("https://") || text.startsWith("http://");
    }
}
