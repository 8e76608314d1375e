/** TLS as the hub ends it itself. Knows no request. */
@NullMarked
package org.liaisonhub.server.http.tls;

import org.jspecify.annotations.NullMarked;
