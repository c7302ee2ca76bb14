/** Every record of the community, provable and searchable. */
@NullMarked
package org.opengovcommunity.archive;

import org.jspecify.annotations.NullMarked;
