/** Moving to another address: proven by a link, judged again, and told at the old one. */
@NullMarked
package org.opengovcommunity.membership.address;

import org.jspecify.annotations.NullMarked;
