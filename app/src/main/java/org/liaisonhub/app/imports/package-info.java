/** The command import: options, progress, report. */
@NullMarked
package org.liaisonhub.app.imports;

import org.jspecify.annotations.NullMarked;
