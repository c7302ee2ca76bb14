/** Tests of the service as a whole. */
@NullMarked
package org.opengovcommunity.notifications;

import org.jspecify.annotations.NullMarked;
