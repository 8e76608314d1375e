/** {@code liaison agreement}: documents, keys and signatures on the command line. */
@NullMarked
package org.liaisonhub.app.agreements;

import org.jspecify.annotations.NullMarked;
