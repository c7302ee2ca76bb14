/** A Kafka broker on one machine, from the jars of the real one. */
@NullMarked
package org.opengovcommunity.local.broker;

import org.jspecify.annotations.NullMarked;
