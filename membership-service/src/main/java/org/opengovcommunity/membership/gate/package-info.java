/** Who counts as government: judged by the address, again when what it rests on changes, with exceptions for a time. */
@NullMarked
package org.opengovcommunity.membership.gate;

import org.jspecify.annotations.NullMarked;
