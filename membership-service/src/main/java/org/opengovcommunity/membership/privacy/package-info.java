/** What members may ask of us about their own data: to see, correct and export it, and to leave. */
@NullMarked
package org.opengovcommunity.membership.privacy;

import org.jspecify.annotations.NullMarked;
