@NullMarked
package org.liaisonhub.hub.audit.log;

import org.jspecify.annotations.NullMarked;
