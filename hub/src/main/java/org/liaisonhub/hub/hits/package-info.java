/**
 * Hits are verified by the owners of the records before anybody acts on them. Reads them from the audit; is not known to the
 * checks, and knows no HTTP.
 */
@NullMarked
package org.liaisonhub.hub.hits;

import org.jspecify.annotations.NullMarked;
