/** Moving to another mail address: a link proves that the member reads mail there, and the sector is judged again. */
@NullMarked
package org.opengovcommunity.membership.address;

import org.jspecify.annotations.NullMarked;
