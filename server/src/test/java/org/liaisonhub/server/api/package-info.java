/** Tests of the API, every response held against openapi.yaml. */
@NullMarked
package org.liaisonhub.server.api;

import org.jspecify.annotations.NullMarked;
