package org.liaisonhub.planted.standards;

import java.nio.file.Path;

interface ReadsAFile {
    Path table();
}
