/** What members may do: roles that administrators grant, suspensions, and the moment at which either ends by itself. */
@NullMarked
package org.opengovcommunity.membership.standing;

import org.jspecify.annotations.NullMarked;
