package org.vetika.app.dialogue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.show.ResultCard;
import org.vetika.app.web.Alternate;
import org.vetika.app.web.Narrowing;

/**
 * The list of published results.
 *
 * @param found how many match, in words
 * @param later whether this is not the first part of the list
 * @param next the address of the following part, null at the end
 */
public record ResultsPage(
    String found,
    boolean later,
    String firstHref,
    List<Narrowing.Chosen> chosen,
    List<Narrowing.Group> groups,
    List<ResultCard> results,
    @Nullable String next,
    List<Alternate> files) {}
