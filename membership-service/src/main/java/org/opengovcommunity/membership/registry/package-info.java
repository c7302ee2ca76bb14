/** The registry of .gov domains: which are given out, to whom, and at which level of government. */
@NullMarked
package org.opengovcommunity.membership.registry;

import org.jspecify.annotations.NullMarked;
