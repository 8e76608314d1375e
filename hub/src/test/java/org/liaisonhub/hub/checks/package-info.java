@NullMarked
package org.liaisonhub.hub.checks;

import org.jspecify.annotations.NullMarked;
