/** What the tests of every service share: the embedded store, a real embedded broker, tokens. */
@NullMarked
package org.opengovcommunity.defaults.testing;

import org.jspecify.annotations.NullMarked;
