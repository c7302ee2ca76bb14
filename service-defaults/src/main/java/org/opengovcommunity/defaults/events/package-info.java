/** Consuming without loss: CloudEvents from Kafka, retried, traced and dead-lettered the same way in every service. */
@NullMarked
package org.opengovcommunity.defaults.events;

import org.jspecify.annotations.NullMarked;
