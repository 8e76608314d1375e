/**
 * Agreements as documents: read, checked, signed, verified. Knows no database, no file and no clock; depends on the
 * decision alone.
 */
@NullMarked
package org.liaisonhub.hub.access.documents;

import org.jspecify.annotations.NullMarked;
