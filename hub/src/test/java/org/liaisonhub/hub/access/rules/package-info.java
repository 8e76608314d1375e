@NullMarked
package org.liaisonhub.hub.access.rules;

import org.jspecify.annotations.NullMarked;
