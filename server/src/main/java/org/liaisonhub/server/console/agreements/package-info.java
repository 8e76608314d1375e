/** The pages of agreements. */
@NullMarked
package org.liaisonhub.server.console.agreements;

import org.jspecify.annotations.NullMarked;
