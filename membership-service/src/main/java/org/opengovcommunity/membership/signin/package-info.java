/** Signing in without a password: a link by mail that works once. */
@NullMarked
package org.opengovcommunity.membership.signin;

import org.jspecify.annotations.NullMarked;
