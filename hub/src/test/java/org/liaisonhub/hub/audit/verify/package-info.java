@NullMarked
package org.liaisonhub.hub.audit.verify;

import org.jspecify.annotations.NullMarked;
