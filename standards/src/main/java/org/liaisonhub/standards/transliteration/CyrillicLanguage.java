package org.liaisonhub.standards.transliteration;

/** Languages whose Cyrillic letters Doc 9303-3 section 6.B writes otherwise than its common table. */
public enum CyrillicLanguage {
    /** The common table, as for Russian. */
    COMMON,
    BELARUSIAN,
    BULGARIAN,
    MACEDONIAN,
    SERBIAN,
    UKRAINIAN
}
