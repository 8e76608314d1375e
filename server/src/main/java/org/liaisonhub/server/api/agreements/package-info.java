/** Agreements, their signatures and the keys of parties over the API. */
@NullMarked
package org.liaisonhub.server.api.agreements;

import org.jspecify.annotations.NullMarked;
