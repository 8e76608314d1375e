@NullMarked
package org.liaisonhub.hub.audit;

import org.jspecify.annotations.NullMarked;
