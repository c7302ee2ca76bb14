/** The few messages that are about an account and not from a list. */
@NullMarked
package org.opengovcommunity.membership.mail;

import org.jspecify.annotations.NullMarked;
