/** Work that goes on in the background. */
@NullMarked
package org.opengovcommunity.archive.worker;

import org.jspecify.annotations.NullMarked;
