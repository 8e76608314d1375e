/** Files row by row: CSV and NDJSON, in bounded memory, each fault named by line. Knows no list and no database. */
@NullMarked
package org.liaisonhub.hub.imports.rows;

import org.jspecify.annotations.NullMarked;
