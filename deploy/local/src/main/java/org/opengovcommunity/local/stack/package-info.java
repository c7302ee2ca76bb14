/** Runs the whole platform on one machine: starts the processes in order, watches them, restarts what dies, stops all. */
@NullMarked
package org.opengovcommunity.local.stack;

import org.jspecify.annotations.NullMarked;
