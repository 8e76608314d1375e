@NullMarked
package org.liaisonhub.app.oversight;

import org.jspecify.annotations.NullMarked;
