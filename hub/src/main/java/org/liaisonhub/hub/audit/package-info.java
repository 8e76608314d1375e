/** No answer before its audit entry is durable. Knows no personal data. */
@NullMarked
package org.liaisonhub.hub.audit;

import org.jspecify.annotations.NullMarked;
