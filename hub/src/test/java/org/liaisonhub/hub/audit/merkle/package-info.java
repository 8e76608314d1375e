@NullMarked
package org.liaisonhub.hub.audit.merkle;

import org.jspecify.annotations.NullMarked;
