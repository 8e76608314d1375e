@NullMarked
package org.liaisonhub.hub.hits;

import org.jspecify.annotations.NullMarked;
