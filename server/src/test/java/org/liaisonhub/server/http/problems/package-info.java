/** Tests of what the API and the console share. */
@NullMarked
package org.liaisonhub.server.http.problems;

import org.jspecify.annotations.NullMarked;
