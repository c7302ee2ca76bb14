/** The community conduct: its text, its version, and who has accepted it. */
@NullMarked
package org.opengovcommunity.membership.conduct;

import org.jspecify.annotations.NullMarked;
