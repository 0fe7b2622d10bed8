package org.vetika.app.home.web;

import java.util.List;
import org.vetika.app.dialogue.show.DialogueCard;
import org.vetika.app.dialogue.show.ResultCard;
import org.vetika.app.web.Alternate;

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
    List<ResultCard> results,
    Visited visited,
    List<Alternate> feeds) {}
