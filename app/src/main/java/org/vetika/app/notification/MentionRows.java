package org.vetika.app.notification;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is told of what. The key of a mention is reader × happening: however often a batch is begun
 * again, and however many subscriptions match, there is one mention and at most one letter for it.
 */
@Component
class MentionRows {
  private final JdbcClient database;
  private final Clock clock;

  MentionRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Mentions a happening to the next readers who follow one of the targets, and makes letters for
   * those who want them at once. One statement, whatever the size.
   *
   * @return the last reader looked at; empty when there was none
   */
  OptionalLong tellFollowers(Happening happening, Collection<Followed> targets, int size) {
    return database
        .sql(
            """
            with matching as (
              select reader_id, array_agg(s.id order by s.id) as causes,
                min(array_position(array['at-once', 'daily', 'weekly'], rhythm)) as soonest
              from unnest(cast(:kinds as text[]), cast(:targets as text[])) as t (kind, target)
              join subscription s using (kind, target)
              where reader_id > :after
                and s.created_at <= (select arrived_at from happening where id = :happening)
              group by reader_id order by reader_id limit :size
            ), fresh as (
              select reader_id, causes, (array['at-once', 'daily', 'weekly'])[soonest] as rhythm
              from matching join reader r on r.id = reader_id
              where not (email is not null and refusals >= :mostRefusals)
                and not exists (select from mention m
                                where m.reader_id = r.id and happening_id = :happening)
            ), at_once as (
              insert into letter (reader_id, rhythm, made_at, due_at)
              select reader_id, rhythm, :now, :now from fresh where rhythm = 'at-once'
              returning id, reader_id
            ), told as (
              insert into mention (reader_id, happening_id, causes, rhythm, letter_id, made_at)
              select fresh.reader_id, :happening, causes, rhythm, at_once.id, :now
              from fresh left join at_once using (reader_id)
            )
            select max(reader_id) from matching
            """)
        .param("kinds", targets.stream().map(each -> each.kind().key()).toArray(String[]::new))
        .param("targets", targets.stream().map(Followed::target).toArray(String[]::new))
        .param("after", happening.toldUpTo())
        .param("happening", happening.id())
        .param("size", size)
        .param("mostRefusals", Reader.MOST_REFUSALS)
        .param("now", Times.at(clock.instant()))
        .query((row, index) -> Optional.ofNullable(row.getObject(1, Long.class)))
        .single()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /** Makes a letter at once for each of these people who did not decline such mail. */
  void tellPeople(Happening happening, Collection<UUID> people) {
    database
        .sql(
            """
            with fresh as (
              select id as reader_id from reader
              where person_id = any(cast(:people as uuid[])) and notices
                and not exists (select from mention m
                                where m.reader_id = reader.id and happening_id = :happening)
            ), at_once as (
              insert into letter (reader_id, rhythm, made_at, due_at)
              select reader_id, 'at-once', :now, :now from fresh
              returning id, reader_id
            )
            insert into mention (reader_id, happening_id, causes, rhythm, letter_id, made_at)
            select reader_id, :happening, '{}', 'at-once', id, :now from at_once
            """)
        .param("people", people.stream().map(UUID::toString).toArray(String[]::new))
        .param("happening", happening.id())
        .param("now", Times.at(clock.instant()))
        .update();
  }

  /** What a letter tells, in the order in which it happened, with the subscriptions behind it. */
  List<Mention> ofLetter(long letter) {
    return database
        .sql(
            """
            select id, audience, type, key, organizations, people, told_up_to, causes
            from mention join happening on id = happening_id
            where letter_id = :letter order by id
            """)
        .param("letter", letter)
        .query((row, index) ->
            new Mention(
                HappeningRows.row(row, index), List.of((Long[]) row.getArray("causes").getArray())))
        .list();
  }

  /** That a reader is told of a happening, and by which subscriptions. */
  record Mention(Happening happening, List<Long> causes) {}
}
