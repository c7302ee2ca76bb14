/** What is said when a service cannot start as it is set. */
@NullMarked
package org.opengovcommunity.defaults.settings;

import org.jspecify.annotations.NullMarked;
