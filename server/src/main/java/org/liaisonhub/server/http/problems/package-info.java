/** Failures in the words of RFC 9457: what may be told, and as which status. Knows no request. */
@NullMarked
package org.liaisonhub.server.http.problems;

import org.jspecify.annotations.NullMarked;
