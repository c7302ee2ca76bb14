/** A local stack of its own, on free ports and in a throw-away folder, driven like a user drives it. */
@NullMarked
package org.opengovcommunity.bench.stack;

import org.jspecify.annotations.NullMarked;
