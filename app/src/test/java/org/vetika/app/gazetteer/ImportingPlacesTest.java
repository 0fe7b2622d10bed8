package org.vetika.app.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.Shared;
import org.vetika.app.VetikaTest;
import org.vetika.app.gazetteer.ImportingPlaces.Outcome.Imported;
import org.vetika.app.gazetteer.ImportingPlaces.RefusedLine;

@VetikaTest
class ImportingPlacesTest {
  @Autowired ImportingPlaces importing;
  @Autowired Places places;
  @Autowired JdbcClient database;

  @Test
  void the_provinces_are_on_record_from_the_start() {
    assertThat(places.provinces()).hasSize(25);
    assertThat(places.find("12").orElseThrow().nameLatin()).isEqualTo("Phnom Penh");
  }

  @Test
  void the_official_list_is_loaded_once_and_a_second_time_changes_nothing() throws IOException {
    var list = Shared.file("data/gazetteer/kh-places.csv");
    var progress = new ArrayList<Integer>();
    try (var reader = Files.newBufferedReader(list)) {
      var first = (Imported) importing.load(reader, progress::add);
      assertThat(first.refused()).isEmpty();
      assertThat(first.oneName()).containsExactly("02010508");
      assertThat(progress.getLast()).isEqualTo(16_465);
    }
    try (var reader = Files.newBufferedReader(list)) {
      var again = (Imported) importing.load(reader, count -> {});
      assertThat(again.added()).isZero();
      assertThat(again.changed()).isZero();
      assertThat(again.unchanged()).isEqualTo(16_465);
    }
    assertThat(count("name_km ~ '[\u200B]'")).isZero();
    assertThat(count("original_name_km ~ '[\u200B]'")).isEqualTo(4);
    assertThat(places.above(places.find("21020901").orElseThrow()))
        .extracting(Place::nameLatin)
        .containsExactly("Takéo", "Bati", "Pea Ream");
  }

  @Test
  void a_list_in_the_form_of_the_ministry_gets_its_zeros_back() throws IOException {
    var outcome =
        load(
            """
            Type,Code,Name (Khmer),Name (Latin),Reference
            ស្រុក,102,មង្គលបូរី,Mongkol Borei,
            ឃុំ,10201,បន្ទាយនាង,Banteay Neang,
            ភូមិ,1020101,អូរធំ,Ou Thum,
            ក្រុង,0110,ប៉ោយប៉ែត,Paoy Paet,
            """);
    assertThat(outcome.refused()).isEmpty();
    assertThat(places.find("0102").orElseThrow().typeEnglish()).isEqualTo("District");
    assertThat(places.find("0110").orElseThrow().typeKhmer()).isEqualTo("ក្រុង");
    assertThat(places.find("01020101").orElseThrow().level()).isEqualTo(PlaceLevel.VILLAGE);
  }

  @Test
  void lines_that_cannot_be_taken_are_named_and_the_others_kept() throws IOException {
    var outcome =
        load(
            """
            code,type_km,name_km,name_latin
            1901,ស្រុក,សេសាន,Sesan
            190199,ឃុំ,,
            19x1,ស្រុក,ខុស,Wrong
            1901,ស្រុក,សេសាន,Sesan
            198801,ឃុំ,គ្មាន,Nowhere
            1902,ស្រុក,សៀមប៉ាង
            """);
    assertThat(outcome.added()).isEqualTo(1);
    assertThat(outcome.refused())
        .extracting(RefusedLine::line, RefusedLine::why)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3L, PlaceRefusal.NAME),
            org.assertj.core.groups.Tuple.tuple(4L, PlaceRefusal.CODE),
            org.assertj.core.groups.Tuple.tuple(5L, PlaceRefusal.TWICE),
            org.assertj.core.groups.Tuple.tuple(6L, PlaceRefusal.PARENT),
            org.assertj.core.groups.Tuple.tuple(7L, PlaceRefusal.COLUMNS));
  }

  @Test
  void a_list_without_the_needed_columns_is_refused() throws IOException {
    assertThat(importing.load(new StringReader("a,b\n1,2\n"), count -> {}))
        .isInstanceOf(ImportingPlaces.Outcome.NoSuchColumns.class);
  }

  private Imported load(String list) throws IOException {
    return (Imported) importing.load(new StringReader(list), count -> {});
  }

  private int count(String condition) {
    List<Integer> counts =
        database
            .sql("select count(*) from place where " + condition)
            .query((row, index) -> row.getInt(1))
            .list();
    return counts.getFirst();
  }
}
