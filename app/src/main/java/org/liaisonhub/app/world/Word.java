package org.liaisonhub.app.world;

/** A name or a part of it in Latin letters and in its own script, which are equal where that is Latin. */
record Word(String latin, String original) {
    static Word read(String token) {
        int border = token.indexOf('=');
        return border < 0 ? new Word(token, token) : new Word(token.substring(0, border), token.substring(border + 1));
    }

    Word then(Word other, String between) {
        boolean same = original.equals(latin) && other.original.equals(other.latin);
        String joined = latin + between + other.latin;
        return new Word(joined, same ? joined : original + between + other.original);
    }

    boolean hasOtherScript() {
        return !original.equals(latin);
    }
}
