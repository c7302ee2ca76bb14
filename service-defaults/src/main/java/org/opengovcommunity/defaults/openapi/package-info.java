/** What the OpenAPI documents of all services say, as it follows from the conventions of the platform. */
@NullMarked
package org.opengovcommunity.defaults.openapi;

import org.jspecify.annotations.NullMarked;
