/** What notifications-service tells of the threads of the lists, as pages for people. */
@NullMarked
package org.opengovcommunity.gateway.lists;

import org.jspecify.annotations.NullMarked;
