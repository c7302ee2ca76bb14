/** The platform from outside: real processes, driven over HTTP and SMTP. */
@NullMarked
package org.opengovcommunity.e2e;

import org.jspecify.annotations.NullMarked;
