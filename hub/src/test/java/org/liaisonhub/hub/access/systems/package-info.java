@NullMarked
package org.liaisonhub.hub.access.systems;

import org.jspecify.annotations.NullMarked;
