package org.opengovcommunity.defaults.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Places in lists as {@link Page#next} and {@link Paging#after} have them: opaque, safe in a URL, good for one list only. */
public final class Cursors {

    private static final String SEPARATOR = "\n";

    private Cursors() {}

    /** @param place what is needed to find it again; none of it has a line feed */
    public static String write(String list, Object... place) {
        String text = Stream.concat(Stream.of(list), Stream.of(place))
                .map(String::valueOf)
                .collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /**
     * @param size how many things were written for a place
     * @param place makes it of them; may throw what makes an unfit number throw
     * @throws Problem 400 when it is not what {@link #write} made for this list
     */
    public static <T> T read(String list, String cursor, int size, Function<List<String>, T> place) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            List<String> parts = List.of(text.split(SEPARATOR, -1));
            if (parts.size() == 1 + size && parts.getFirst().equals(list)) {
                return place.apply(parts.subList(1, parts.size()));
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like a cursor of another list.
        }
        throw Problem.invalidCursor();
    }
}
