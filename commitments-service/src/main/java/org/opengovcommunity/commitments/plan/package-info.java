/** Brings plans into the tracker: those of an administrator's file, and for a demonstration the recorded ones. */
@NullMarked
package org.opengovcommunity.commitments.plan;

import org.jspecify.annotations.NullMarked;
