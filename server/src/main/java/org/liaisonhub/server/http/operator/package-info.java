/** What operators call: health, metrics, and the pages that explain problems. */
@NullMarked
package org.liaisonhub.server.http.operator;

import org.jspecify.annotations.NullMarked;
