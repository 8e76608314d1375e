/** Words of names: how they are written, what they tell of who it is, and what two of them say about one name. */
@NullMarked
package org.liaisonhub.matching.words;

import org.jspecify.annotations.NullMarked;
