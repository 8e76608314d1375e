@NullMarked
package org.liaisonhub.hub.audit.notes;

import org.jspecify.annotations.NullMarked;
