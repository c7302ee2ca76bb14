/** A counting SMTP server for tests and benchmarks: fast, scriptable, on loopback only. */
@NullMarked
package org.opengovcommunity.bench.sink;

import org.jspecify.annotations.NullMarked;
