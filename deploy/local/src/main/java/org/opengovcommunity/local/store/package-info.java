/** The MongoDB-compatible store of a local stack: one file, durable before it answers. */
@NullMarked
package org.opengovcommunity.local.store;

import org.jspecify.annotations.NullMarked;
