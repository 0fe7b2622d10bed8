package org.vetika.app.record;

import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/**
 * A text that is taken out of the record.
 *
 * @param part what it was: {@code text}, {@code title}, {@code correction 2}
 * @param language null when it is in no particular one, such as the number of a letter
 */
public record Passage(String part, @Nullable Language language, String text) {}
