/** The page on which the audit is searched. Decides nothing: the hub says who sees what. */
@NullMarked
package org.liaisonhub.server.console.audit;

import org.jspecify.annotations.NullMarked;
