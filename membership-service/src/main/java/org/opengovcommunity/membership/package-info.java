/** Members, their subscriptions, and the OpenID provider that everyone signs in with. */
@NullMarked
package org.opengovcommunity.membership;

import org.jspecify.annotations.NullMarked;
