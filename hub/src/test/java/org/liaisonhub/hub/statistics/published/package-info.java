@NullMarked
package org.liaisonhub.hub.statistics.published;

import org.jspecify.annotations.NullMarked;
