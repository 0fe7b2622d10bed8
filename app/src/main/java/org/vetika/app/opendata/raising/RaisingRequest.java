package org.vetika.app.opendata.raising;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue as a program raises it; what is absent is null.
 *
 * @param organization public number of who raises it; may be absent when the person speaks for one
 * @param language of the texts: {@code en} or {@code km}
 * @param authority public number of who should answer; absent leaves it to the rules
 * @param visibility {@code public}, which is usual, or {@code parties}
 * @param uploads tokens of uploads that arrived whole
 */
public record RaisingRequest(
    @Nullable String organization,
    @Nullable String language,
    @Nullable String title,
    @Nullable String text,
    @Nullable String asked,
    @Nullable String place,
    @Nullable String topic,
    @Nullable String authority,
    @Nullable String visibility,
    @Nullable List<String> uploads) {}
