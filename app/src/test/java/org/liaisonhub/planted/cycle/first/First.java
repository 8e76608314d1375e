package org.liaisonhub.planted.cycle.first;

import org.liaisonhub.planted.cycle.second.Second;

public interface First {
    Second second();
}
