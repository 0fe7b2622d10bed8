package org.vetika.app.opendata.raising;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the system of an authority sends it; what is absent is null.
 *
 * @param organization public number of the authority; may be absent when the person is an officer
 *     of one
 * @param seen number of the newest entry that the officer had seen
 * @param decision {@code accepted}, {@code accepted-in-part}, {@code not-accepted}, {@code
 *     not-competent} or {@code needs-study}
 * @param promisedOn a day such as {@code 2027-03-31}
 * @param competent public number of the competent authority, with {@code not-competent}
 * @param uploads tokens of uploads that arrived whole: the signed letter and what belongs to it
 */
public record AnswerRequest(
    @Nullable String organization,
    @Nullable Long seen,
    @Nullable String decision,
    @Nullable String language,
    @Nullable String text,
    @Nullable String action,
    @Nullable String responsible,
    @Nullable String promisedOn,
    @Nullable String legalGround,
    @Nullable String letter,
    @Nullable String competent,
    @Nullable List<String> uploads) {}
