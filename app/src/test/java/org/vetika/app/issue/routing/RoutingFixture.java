package org.vetika.app.issue.routing;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A commune in a district in a province, topics, and authorities. */
public final class RoutingFixture {
  private static final AtomicInteger NEXT = new AtomicInteger(7000);

  private final JdbcClient database;

  public RoutingFixture(JdbcClient database) {
    this.database = database;
    database
        .sql(
            """
            insert into place (code, level, parent_code, type_en, type_km, name_km, name_latin,
              original_name_km, original_name_latin)
            values ('21', 'province', null, 'Province', 'ខេត្ត', 'តាកែវ', 'Takéo', 'តាកែវ', 'Takeo'),
              ('2102', 'district', '21', 'District', 'ស្រុក', 'បាទី', 'Bati', 'បាទី', 'Bati'),
              ('210209', 'commune', '2102', 'Commune', 'ឃុំ', 'ពារាម', 'Pea Ream', 'ពារាម', 'Pea Ream'),
              ('21020901', 'village', '210209', 'Village', 'ភូមិ', 'ពារាម', 'Pea Ream', 'ពារាម',
                'Pea Ream')
            on conflict do nothing
            """)
        .update();
    database
        .sql(
            """
            insert into topic (code, parent_code, position, name_en, name_km)
            values ('test', null, 951, 'Tests', 'សាកល្បង'),
              ('test.water', 'test', 952, 'Water', 'ទឹក'),
              ('test.water.wells', 'test.water', 953, 'Wells', 'អណ្តូង')
            on conflict do nothing
            """)
        .update();
  }

  /** Rules refuse to go, so their triggers rest meanwhile; authorities of before are dissolved. */
  public void noRulesNorAuthorities() {
    database
        .sql(
            """
            do $$ begin
              set local session_replication_role = replica;
              truncate routing_rule;
              update organization set status = 'dissolved' where kind = 'authority';
            end $$
            """)
        .update();
  }

  /** A new authority; gives its internal id. */
  public long authority(@Nullable String level, @Nullable String place) {
    int number = NEXT.incrementAndGet();
    return database
        .sql(
            """
            insert into organization (number, kind, name_en, level, place_code)
            values (:number, 'authority', :name, :level, :place) returning id
            """)
        .param("number", "O%04d".formatted(number))
        .param("name", "Authority " + number)
        .param("level", level)
        .param("place", place)
        .query((row, index) -> row.getLong(1))
        .single();
  }

  public String number(long organization) {
    return database
        .sql("select number from organization where id = :id")
        .param("id", organization)
        .query((row, index) -> row.getString(1))
        .single();
  }

  public void dissolve(long organization) {
    database
        .sql("update organization set status = 'dissolved' where id = :id")
        .param("id", organization)
        .update();
  }

  public void merge(long organization, long into) {
    database
        .sql("update organization set merged_into = :into where id = :id")
        .param("into", into)
        .param("id", organization)
        .update();
  }
}
