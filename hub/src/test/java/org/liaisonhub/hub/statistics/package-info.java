@NullMarked
package org.liaisonhub.hub.statistics;

import org.jspecify.annotations.NullMarked;
