package org.liaisonhub.planted.cycle.second;

import org.liaisonhub.planted.cycle.first.First;

public interface Second {
    First first();
}
