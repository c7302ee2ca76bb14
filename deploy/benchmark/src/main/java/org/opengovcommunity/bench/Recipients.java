package org.opengovcommunity.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opengovcommunity.bench.stack.LocalStack;

/** Fills the public list with made-up subscribers, spread over 200 domains that cannot exist (RFC 2606). */
public final class Recipients {

    public static final String LIST = "opengov-civ";
    private static final int DOMAINS = 200;
    private static final int ROWS_PER_REQUEST = 10_000;

    private Recipients() {}

    public static String address(int number) {
        return "m%06d@d%d.example".formatted(number, number % DOMAINS);
    }

    /** Imports the subscribers numbered {@code from} to {@code to - 1}. */
    public static void subscribe(LocalStack stack, int from, int to) {
        for (int start = from; start < to; start += ROWS_PER_REQUEST) {
            String rows = IntStream.range(start, Math.min(start + ROWS_PER_REQUEST, to))
                    .mapToObj(number -> "%s,Member %d,%s,EACH".formatted(address(number), number, LIST))
                    .collect(Collectors.joining("\n", "email,name,list,mode\n", "\n"));
            var answer = stack.api(LocalStack.ADMIN)
                    .post("/api/members/import", "text/csv", rows)
                    .accepted("import");
            if (!answer.json().get("refused").isEmpty()) {
                throw answer.refused("import");
            }
        }
    }
}
