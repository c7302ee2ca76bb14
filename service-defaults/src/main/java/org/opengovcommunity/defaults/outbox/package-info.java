/** Publishing without loss: events are stored inside their aggregate's document and relayed to Kafka from there. */
@NullMarked
package org.opengovcommunity.defaults.outbox;

import org.jspecify.annotations.NullMarked;
