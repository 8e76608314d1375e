/** What the API and the console share: errors, sign-in, limits, metrics. The only packages that know HTTP are under server. */
@NullMarked
package org.liaisonhub.server.http;

import org.jspecify.annotations.NullMarked;
