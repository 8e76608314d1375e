@NullMarked
package org.liaisonhub.hub.measures;

import org.jspecify.annotations.NullMarked;
