/** Scripts: folding letters that mean the same, and writing words of any script with a-z. Knows no names as parts. */
@NullMarked
package org.liaisonhub.matching.scripts;

import org.jspecify.annotations.NullMarked;
