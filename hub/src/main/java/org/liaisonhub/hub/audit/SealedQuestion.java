package org.liaisonhub.hub.audit;

import java.time.Instant;

/** What a check asked, encrypted by whoever asked to keep it: the trail keeps bytes until their time has come. */
public final class SealedQuestion {
    private final Instant keepUntil;
    private final byte[] sealed;

    public SealedQuestion(Instant keepUntil, byte[] sealed) {
        this.keepUntil = keepUntil;
        this.sealed = sealed.clone();
    }

    public Instant keepUntil() {
        return keepUntil;
    }

    public byte[] sealed() {
        return sealed.clone();
    }
}
