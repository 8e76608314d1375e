/** What two names that were read say about the same person, and why. Knows no I/O and no index. */
@NullMarked
package org.liaisonhub.matching.comparison;

import org.jspecify.annotations.NullMarked;
