@NullMarked
package org.liaisonhub.server.console.audit;

import org.jspecify.annotations.NullMarked;
