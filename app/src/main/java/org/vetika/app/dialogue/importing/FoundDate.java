package org.vetika.app.dialogue.importing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date or range of dates in a text.
 *
 * @param start index of its first character
 * @param end index after its last character
 * @param last last day of a range, null for one day
 */
record FoundDate(int start, int end, LocalDate first, @Nullable LocalDate last) {}
