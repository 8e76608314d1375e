/** What a database holds, read from one file each: fields, search, what a hit shows, retention. Knows no record and no SQL. */
@NullMarked
package org.liaisonhub.hub.records.databases;

import org.jspecify.annotations.NullMarked;
