/** The Merkle tree of RFC 9162 and its tiles (C2SP tlog-tiles): hashes, heads, proofs. Pure: knows no clock, file or SQL. */
@NullMarked
package org.liaisonhub.hub.audit.merkle;

import org.jspecify.annotations.NullMarked;
