@NullMarked
package org.liaisonhub.hub.access.documents;

import org.jspecify.annotations.NullMarked;
