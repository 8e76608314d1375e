@NullMarked
package org.liaisonhub.hub.idempotency;

import org.jspecify.annotations.NullMarked;
