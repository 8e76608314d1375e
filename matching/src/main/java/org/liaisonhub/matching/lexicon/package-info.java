/** What is known of the words of names: nicknames, titles, patronymics, endings, how common. Reads only a-z, no scripts. */
@NullMarked
package org.liaisonhub.matching.lexicon;

import org.jspecify.annotations.NullMarked;
