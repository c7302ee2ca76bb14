/** What all pages have in common that show people what a service tells. */
@NullMarked
package org.opengovcommunity.gateway.page;

import org.jspecify.annotations.NullMarked;
