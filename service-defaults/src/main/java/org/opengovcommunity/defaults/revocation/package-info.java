/** Tokens that stop working before they expire, on every instance of every service within a second. */
@NullMarked
package org.opengovcommunity.defaults.revocation;

import org.jspecify.annotations.NullMarked;
