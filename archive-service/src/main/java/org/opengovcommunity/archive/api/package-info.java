/** The archive over HTTP, for records officers. */
@NullMarked
package org.opengovcommunity.archive.api;

import org.jspecify.annotations.NullMarked;
