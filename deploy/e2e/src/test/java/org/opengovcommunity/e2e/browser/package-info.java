/** What people do in a browser, with a real one. */
@NullMarked
package org.opengovcommunity.e2e.browser;

import org.jspecify.annotations.NullMarked;
