@NullMarked
package org.liaisonhub.hub.replay;

import org.jspecify.annotations.NullMarked;
