package org.opengovcommunity.bench;

/** Tells on the error stream what a benchmark is at, so that nothing but its report is on the other one. */
final class Phase {

    private static final long START = System.nanoTime();

    private Phase() {}

    static void begin(String what) {
        System.err.printf("%6.1f s  %s%n", (System.nanoTime() - START) / 1e9, what);
    }
}
