/** Who is calling: every service validates the token and checks roles itself. */
@NullMarked
package org.opengovcommunity.defaults.security;

import org.jspecify.annotations.NullMarked;
