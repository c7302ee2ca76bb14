/** A service that is away or hangs is answered for at once, and harms no other route. */
@NullMarked
package org.opengovcommunity.gateway.resilience;

import org.jspecify.annotations.NullMarked;
