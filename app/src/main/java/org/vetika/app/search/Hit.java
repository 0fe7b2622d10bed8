package org.vetika.app.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/**
 * A public entry that was found; one for each entry, in however many languages and paragraphs.
 *
 * @param path the address without language, beginning with a slash
 * @param date the day it belongs to, null when it has none
 * @param places codes of the places it concerns, sorted
 * @param title in the language preferred when the entry has it
 * @param excerpt about 260 characters around the first search word, in the language in which the
 *     words were found; empty when the entry is only a title
 */
public record Hit(
    String type,
    String key,
    String path,
    @Nullable LocalDate date,
    List<String> places,
    List<Segment> title,
    Language titleLanguage,
    List<Segment> excerpt,
    Language excerptLanguage) {}
