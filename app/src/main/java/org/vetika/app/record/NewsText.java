package org.vetika.app.record;

import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/**
 * What a mail says, in one language.
 *
 * @param subject one line that begins with the public number
 * @param text what was said or done, whole: plain text, paragraphs parted by an empty line
 * @param whoMustAct who must act now, by name; null when nobody must
 */
public record NewsText(
    Language language, String subject, String text, @Nullable String whoMustAct) {}
