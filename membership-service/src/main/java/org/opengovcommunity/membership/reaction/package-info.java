/** What this service does by itself when it hears of something, be it from other services or of its own making. */
@NullMarked
package org.opengovcommunity.membership.reaction;

import org.jspecify.annotations.NullMarked;
