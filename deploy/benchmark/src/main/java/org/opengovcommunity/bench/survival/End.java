package org.opengovcommunity.bench.survival;

/**
 * A process of an instance has ended.
 *
 * @param round from 1
 * @param client how the instance introduces itself to the mail server
 * @param nanoTime when it was gone for sure; the next process of the instance delivers nothing before that
 */
record End(int round, String client, Signal signal, long nanoTime) {

    /** What ended it. */
    enum Signal {
        KILL,
        TERM
    }
}
