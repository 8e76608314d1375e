/** {@code liaison audit}: verify, export and sign the log, and replay answers. Knows no SQL. */
@NullMarked
package org.liaisonhub.app.audit;

import org.jspecify.annotations.NullMarked;
