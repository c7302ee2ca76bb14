/** Records as a package to hand over. */
@NullMarked
package org.opengovcommunity.archive.export;

import org.jspecify.annotations.NullMarked;
