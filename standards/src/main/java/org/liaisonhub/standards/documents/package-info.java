/** Numbers of travel and identity documents in the one form in which they are compared. Knows no I/O and no clock. */
@NullMarked
package org.liaisonhub.standards.documents;

import org.jspecify.annotations.NullMarked;
