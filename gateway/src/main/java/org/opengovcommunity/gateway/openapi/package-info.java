/** One OpenAPI document for the whole platform, merged from what the services describe. */
@NullMarked
package org.opengovcommunity.gateway.openapi;

import org.jspecify.annotations.NullMarked;
