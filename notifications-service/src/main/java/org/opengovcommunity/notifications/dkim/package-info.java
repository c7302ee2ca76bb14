/** Signatures of a domain on what goes out (DKIM, RFC 6376). */
@NullMarked
package org.opengovcommunity.notifications.dkim;

import org.jspecify.annotations.NullMarked;
