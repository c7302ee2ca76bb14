/** Choosing how the posts of each list arrive, within what the list allows. */
@NullMarked
package org.opengovcommunity.membership.subscription;

import org.jspecify.annotations.NullMarked;
