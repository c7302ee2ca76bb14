/** Mail as other people's programs write it: read without ever failing, changed without touching what is not meant. */
@NullMarked
package org.opengovcommunity.notifications.message;

import org.jspecify.annotations.NullMarked;
