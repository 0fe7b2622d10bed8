package org.vetika.app.dialogue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.show.DialogueCard;
import org.vetika.app.web.Alternate;
import org.vetika.app.web.Narrowing;

/**
 * The list of dialogues.
 *
 * @param found how many match, in words
 * @param later whether this is not the first part of the list
 * @param next the address of the following part, null at the end
 */
public record DialoguesPage(
    String found,
    boolean filtered,
    boolean later,
    String firstHref,
    List<Narrowing.Chosen> chosen,
    List<Narrowing.Group> groups,
    List<DialogueCard> dialogues,
    @Nullable String next,
    List<Alternate> files) {}
