/** How a request is refused before it gets to a route. */
@NullMarked
package org.opengovcommunity.gateway.problems;

import org.jspecify.annotations.NullMarked;
