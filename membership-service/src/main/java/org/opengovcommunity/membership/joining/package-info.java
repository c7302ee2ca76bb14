/** Becoming a member: an application, a link to its address, and the proof that whoever applied reads mail there. */
@NullMarked
package org.opengovcommunity.membership.joining;

import org.jspecify.annotations.NullMarked;
