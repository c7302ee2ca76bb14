/** The pages for people: the introduction and the API pages. */
@NullMarked
package org.opengovcommunity.gateway.docs;

import org.jspecify.annotations.NullMarked;
