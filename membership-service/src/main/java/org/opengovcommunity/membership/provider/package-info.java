/** The OpenID provider: its endpoints, signing keys, clients and what its tokens say. */
@NullMarked
package org.opengovcommunity.membership.provider;

import org.jspecify.annotations.NullMarked;
