/** Full-text search over the records; the index is derived data. */
@NullMarked
package org.opengovcommunity.archive.search;

import org.jspecify.annotations.NullMarked;
