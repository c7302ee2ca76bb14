/** Members whose address gives mail back: they are warned, lose their lists in the end, and can have it end at any time. */
@NullMarked
package org.opengovcommunity.membership.bounces;

import org.jspecify.annotations.NullMarked;
