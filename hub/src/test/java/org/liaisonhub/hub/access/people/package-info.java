@NullMarked
package org.liaisonhub.hub.access.people;

import org.jspecify.annotations.NullMarked;
