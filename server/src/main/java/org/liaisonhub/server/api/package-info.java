/** The HTTP API for systems, as openapi.yaml states it. */
@NullMarked
package org.liaisonhub.server.api;

import org.jspecify.annotations.NullMarked;
