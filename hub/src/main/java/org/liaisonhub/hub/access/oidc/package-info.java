/** Officers who sign in at an outside provider (OpenID Connect Core 1.0). Knows no page and no cookie. */
@NullMarked
package org.liaisonhub.hub.access.oidc;

import org.jspecify.annotations.NullMarked;
