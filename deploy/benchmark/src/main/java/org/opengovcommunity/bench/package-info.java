/** Measures a whole local stack from outside: over HTTP at the gateway and at a counting SMTP server. */
@NullMarked
package org.opengovcommunity.bench;

import org.jspecify.annotations.NullMarked;
