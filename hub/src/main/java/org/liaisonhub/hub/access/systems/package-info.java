/** Systems of parties: the certificates and tokens by which they get in. Knows no TLS and no header. */
@NullMarked
package org.liaisonhub.hub.access.systems;

import org.jspecify.annotations.NullMarked;
