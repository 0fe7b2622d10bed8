package org.vetika.app.home.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.show.DialogueCard;
import org.vetika.app.dialogue.show.ResultCard;
import org.vetika.app.issue.show.IssueCard;
import org.vetika.app.web.Alternate;

/**
 * The home page.
 *
 * @param issues how the issues stand; null while there are none
 * @param answers the newest official answers
 * @param waits the issues that wait longest for an answer
 * @param coming the next dialogues
 * @param latest the last that were held; none when enough are coming
 */
public record HomePage(
    Score score,
    @Nullable IssueStanding issues,
    List<LatestAnswer> answers,
    List<IssueCard> waits,
    List<DialogueCard> coming,
    List<DialogueCard> latest,
    List<ResultCard> results,
    Visited visited,
    List<Alternate> feeds) {}
