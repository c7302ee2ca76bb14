/** The mail catcher of a local stack: takes every message by SMTP, keeps its bytes, delivers none. */
@NullMarked
package org.opengovcommunity.local.mail;

import org.jspecify.annotations.NullMarked;
