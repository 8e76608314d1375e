@NullMarked
package org.liaisonhub.app.audit;

import org.jspecify.annotations.NullMarked;
