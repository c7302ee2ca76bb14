/** Links by mail that prove that somebody reads mail at an address. */
@NullMarked
package org.opengovcommunity.membership.links;

import org.jspecify.annotations.NullMarked;
