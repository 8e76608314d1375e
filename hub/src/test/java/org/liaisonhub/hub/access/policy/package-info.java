@NullMarked
package org.liaisonhub.hub.access.policy;

import org.jspecify.annotations.NullMarked;
