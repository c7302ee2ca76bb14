/** Kills instances while mail flows, and counts who has what. */
@NullMarked
package org.opengovcommunity.bench.survival;

import org.jspecify.annotations.NullMarked;
