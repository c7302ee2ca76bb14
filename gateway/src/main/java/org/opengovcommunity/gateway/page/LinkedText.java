package org.opengovcommunity.gateway.page;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A text of anybody's, in which addresses of the web can be clicked. The template {@code text.html} shows it. */
public record LinkedText(String text) {

    /** Only these are safe to click. What ends a sentence or closes a bracket is none of it. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\bhttps?://[^\\s<>\"]*[^\\s<>\".,:;!?'*)\\]}\u2026]", Pattern.CASE_INSENSITIVE);

    /** @param link whether it is an address of the web */
    record Piece(String text, boolean link) {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LinkedText {}

    /** All of the text, in pieces. */
    List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        var address = ADDRESS.matcher(text);
        int done = 0;
        while (address.find()) {
            pieces.add(new Piece(text.substring(done, address.start()), false));
            pieces.add(new Piece(address.group(), true));
            done = address.end();
        }
        pieces.add(new Piece(text.substring(done), false));
        return pieces;
    }
}
