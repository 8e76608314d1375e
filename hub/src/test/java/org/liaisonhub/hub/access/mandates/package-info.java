@NullMarked
package org.liaisonhub.hub.access.mandates;

import org.jspecify.annotations.NullMarked;
