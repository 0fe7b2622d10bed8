package org.vetika.app.record;

import java.util.List;

/**
 * Much news and many notices at once, as the clock makes them. Unlike a single one, it is noted
 * within the transaction that publishes it: a hundred thousand need no list of events of their own.
 */
public record Tidings(List<NewsArrived> news, List<NoticeWanted> notices) {
  public Tidings {
    news = List.copyOf(news);
    notices = List.copyOf(notices);
  }
}
