/** The rules of the house and the proof that each bites. */
@NullMarked
package org.liaisonhub.architecture;

import org.jspecify.annotations.NullMarked;
