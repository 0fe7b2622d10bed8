package org.vetika.app.home.web;

import java.util.List;
import org.vetika.app.dialogue.show.DialogueCard;

/**
 * The home page.
 *
 * @param coming whether the cards show dialogues to come; else the latest that were held
 */
public record HomePage(
    Score score,
    boolean coming,
    List<DialogueCard> cards,
    List<LatestResult> results,
    Visited visited) {}
