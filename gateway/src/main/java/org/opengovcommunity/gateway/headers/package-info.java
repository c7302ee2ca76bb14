/** Headers that cross the gateway, and those it adds to every answer. */
@NullMarked
package org.opengovcommunity.gateway.headers;

import org.jspecify.annotations.NullMarked;
