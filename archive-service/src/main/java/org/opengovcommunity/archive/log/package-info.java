/** The tamper-evident log of a series: Merkle tree (RFC 9162), proofs, signed checkpoints. */
@NullMarked
package org.opengovcommunity.archive.log;

import org.jspecify.annotations.NullMarked;
