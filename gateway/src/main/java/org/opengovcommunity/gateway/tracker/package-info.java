/** What commitments-service tells of plans and meetings, as pages for people. */
@NullMarked
package org.opengovcommunity.gateway.tracker;

import org.jspecify.annotations.NullMarked;
