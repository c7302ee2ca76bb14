/** What members do with their membership by hand, and how somebody becomes one. */
@NullMarked
package org.opengovcommunity.gateway.account;

import org.jspecify.annotations.NullMarked;
