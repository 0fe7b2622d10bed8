package org.vetika.app.home.web;

import java.util.List;
import org.vetika.app.dialogue.show.DialogueCard;

/**
 * The home page.
 *
 * @param coming the next dialogues
 * @param latest the last that were held; none when enough are coming
 */
public record HomePage(
    Score score,
    List<DialogueCard> coming,
    List<DialogueCard> latest,
    List<LatestResult> results,
    Visited visited) {}
