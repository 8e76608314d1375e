@NullMarked
package org.liaisonhub.hub.oversight;

import org.jspecify.annotations.NullMarked;
