@NullMarked
package org.liaisonhub.hub.access.secondfactor;

import org.jspecify.annotations.NullMarked;
