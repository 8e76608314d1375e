/** Mandates, interim measures and explanations over the API. */
@NullMarked
package org.liaisonhub.server.api.oversight;

import org.jspecify.annotations.NullMarked;
