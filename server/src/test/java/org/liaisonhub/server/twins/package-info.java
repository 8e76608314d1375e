@NullMarked
package org.liaisonhub.server.twins;

import org.jspecify.annotations.NullMarked;
