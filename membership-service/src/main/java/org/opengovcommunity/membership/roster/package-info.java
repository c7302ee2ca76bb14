/** Taking over an existing roster in bulk, on an administrator's word that its people have agreed. */
@NullMarked
package org.opengovcommunity.membership.roster;

import org.jspecify.annotations.NullMarked;
