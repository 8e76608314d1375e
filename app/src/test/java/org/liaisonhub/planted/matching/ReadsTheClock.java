package org.liaisonhub.planted.matching;

final class ReadsTheClock {
    long started = System.currentTimeMillis();
}
