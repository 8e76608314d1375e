@NullMarked
package org.liaisonhub.hub.access.bureaux;

import org.jspecify.annotations.NullMarked;
