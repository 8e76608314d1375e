@NullMarked
package org.liaisonhub.hub.agreements;

import org.jspecify.annotations.NullMarked;
