@NullMarked
package org.liaisonhub.hub.access.accounts;

import org.jspecify.annotations.NullMarked;
