@NullMarked
package org.liaisonhub.app.agreements;

import org.jspecify.annotations.NullMarked;
