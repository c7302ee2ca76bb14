/** The OpenID provider as the gateway knows it: its keys, its endpoints, and the gateway as one of its clients. */
@NullMarked
package org.opengovcommunity.gateway.provider;

import org.jspecify.annotations.NullMarked;
