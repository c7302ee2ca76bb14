/** HTTP conventions of the platform: problem details (RFC 9457), ETags, pages. */
@NullMarked
package org.opengovcommunity.defaults.web;

import org.jspecify.annotations.NullMarked;
