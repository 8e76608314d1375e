/** Who consults what, how often, with which result: folded out of the audit. Knows no HTTP and no personal value. */
@NullMarked
package org.liaisonhub.hub.statistics;

import org.jspecify.annotations.NullMarked;
