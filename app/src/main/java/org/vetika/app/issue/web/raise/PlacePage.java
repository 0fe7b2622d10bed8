package org.vetika.app.issue.web.raise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The question where it is.
 *
 * @param candidates places that may be meant by what was written
 * @param inside the place whose parts are shown; null for the country
 * @param path from the province down to {@code inside}
 * @param below its parts: links, and buttons where there is nothing further below
 */
public record PlacePage(
    StepFrame frame,
    List<Choice> candidates,
    @Nullable Choice inside,
    List<Choice> path,
    List<Choice> below) {}
