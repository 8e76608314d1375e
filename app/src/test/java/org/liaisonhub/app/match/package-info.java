@NullMarked
package org.liaisonhub.app.match;

import org.jspecify.annotations.NullMarked;
