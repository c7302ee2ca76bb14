package org.opengovcommunity.notifications.mailing;

/**
 * How the recipients of a mailing are divided.
 *
 * @param size recipients per delivery batch; as many may get a second copy when a worker is killed
 * @param first recipients of the first batch, which goes out before all are known
 */
public record Batching(int size, int first) {}
