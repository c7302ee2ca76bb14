package org.opengovcommunity.defaults.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page ({@code ?after=}), null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {}
