/** What may come in at all: well-formed paths, bodies of a bearable size, operators and other origins. */
@NullMarked
package org.opengovcommunity.gateway.edge;

import org.jspecify.annotations.NullMarked;
