/** Notices as records: the message, the roster it went to, each recipient's copy. */
@NullMarked
package org.opengovcommunity.archive.notice;

import org.jspecify.annotations.NullMarked;
