/** Turns the events of the platform into records. */
@NullMarked
package org.opengovcommunity.archive.intake;

import org.jspecify.annotations.NullMarked;
