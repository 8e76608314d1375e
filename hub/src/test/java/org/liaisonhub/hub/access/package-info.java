@NullMarked
package org.liaisonhub.hub.access;

import org.jspecify.annotations.NullMarked;
