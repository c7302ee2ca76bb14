/** The accounts of a demonstration stack. */
@NullMarked
package org.opengovcommunity.membership.demo;

import org.jspecify.annotations.NullMarked;
