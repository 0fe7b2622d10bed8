package org.vetika.app.dialogue.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.ResultKind;
import org.vetika.app.web.Language;

/**
 * What a facilitator writes in the form of a point.
 *
 * @param topics codes
 * @param addressees internal ids of organizations
 * @param addresseeNames addressees in words
 */
public record PointContent(
    String number,
    @Nullable ResultKind kind,
    Language language,
    String text,
    List<String> topics,
    List<Long> addressees,
    List<String> addresseeNames) {}
