@NullMarked
package org.liaisonhub.hub.access.oidc;

import org.jspecify.annotations.NullMarked;
