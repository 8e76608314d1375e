/** Reading a name: cutting it into words, writing them with a-z, telling its parts. Knows no I/O and no index. */
@NullMarked
package org.liaisonhub.matching.names;

import org.jspecify.annotations.NullMarked;
