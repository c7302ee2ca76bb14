/** What the few pages of this service have in common: how they look and what a browser lets them do. */
@NullMarked
package org.opengovcommunity.membership.pages;

import org.jspecify.annotations.NullMarked;
