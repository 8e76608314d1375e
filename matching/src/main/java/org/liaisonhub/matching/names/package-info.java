/** Reading a name: tokens, scripts, romanisations, phonetic forms. Knows no I/O and no index. */
@NullMarked
package org.liaisonhub.matching.names;

import org.jspecify.annotations.NullMarked;
