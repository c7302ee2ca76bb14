/** Each client gets its fair share of requests. */
@NullMarked
package org.opengovcommunity.gateway.ratelimit;

import org.jspecify.annotations.NullMarked;
