/** What is archived, and how it gets its place in the log of its series. */
@NullMarked
package org.opengovcommunity.archive.record;

import org.jspecify.annotations.NullMarked;
