/** The one door to the platform; it knows neither a store nor topics nor any business rule. */
@NullMarked
package org.opengovcommunity.gateway;

import org.jspecify.annotations.NullMarked;
