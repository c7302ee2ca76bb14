/** The member: who somebody is, what they may do and which lists reach them. */
@NullMarked
package org.opengovcommunity.membership.member;

import org.jspecify.annotations.NullMarked;
