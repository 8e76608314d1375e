@NullMarked
package org.liaisonhub.server.http.operator;

import org.jspecify.annotations.NullMarked;
