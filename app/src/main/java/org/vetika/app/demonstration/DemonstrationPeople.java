package org.vetika.app.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Lists of people who do not exist, drawn from common names with a fixed seed: the second list
 * holds some of the first again, spelled and dated as another clerk might have.
 */
final class DemonstrationPeople {
  private static final String HEADER =
      "id,given_name,surname,sex,date_of_birth,place_code,event_date\n";
  private static final List<String> SURNAMES =
      List.of(
          "Chan", "Chea", "Chhim", "Heng", "Hun", "Keo", "Khun", "Kim", "Lim", "Long", "Mao",
          "Meas", "Nhem", "Nuon", "Ouk", "Pen", "Phan", "Prak", "Ros", "Sam", "San", "Seng", "Sim",
          "Sok", "Som", "Sun", "Tan", "Tep", "Touch", "Ung", "Uy", "Vong", "Yim", "You");
  private static final List<String> GIVEN_NAMES =
      List.of(
          "Bopha",
          "Borey",
          "Chanthou",
          "Chenda",
          "Dara",
          "Davy",
          "Kalyan",
          "Kosal",
          "Kunthea",
          "Leakhena",
          "Makara",
          "Malis",
          "Mony",
          "Nary",
          "Nimol",
          "Phalla",
          "Pisey",
          "Rachana",
          "Ratha",
          "Rithy",
          "Samnang",
          "Sokha",
          "Sophea",
          "Sovann",
          "Thida",
          "Vanna",
          "Veasna",
          "Vibol",
          "Visal",
          "Vuthy");
  private static final Map<String, String> OTHER_SPELLINGS =
      Map.of(
          "Borey",
          "Borei",
          "Chenda",
          "Chinda",
          "Davy",
          "Davi",
          "Kunthea",
          "Kuntheara",
          "Mony",
          "Moni",
          "Sophea",
          "Sopheap",
          "Vuthy",
          "Vuthi",
          "Rithy",
          "Rithi",
          "Sokha",
          "Sokhha");
  private static final int DAYS_OF_BIRTH = 18_000;
  private static final int PROVINCES = 25;

  private final Random chance;
  private final LocalDate begin;
  private final int days;

  /**
   * People to whom something happened.
   *
   * @param begin first day on which it may have
   * @param days how many days it may have
   */
  DemonstrationPeople(long seed, LocalDate begin, int days) {
    this.chance = new Random(seed);
    this.begin = begin;
    this.days = days;
  }

  private record Person(
      String given, String surname, String sex, LocalDate born, String place, LocalDate day) {
    String line(String id) {
      return String.join(",", id, given, surname, sex, born.toString(), place, day.toString())
          + "\n";
    }
  }

  /** Two lists as CSV. */
  record Lists(byte[] first, byte[] second) {}

  /**
   * Draws two lists.
   *
   * @param both on both lists
   */
  Lists draw(int onlyFirst, int both, int onlySecond) {
    var first = new StringBuilder(HEADER);
    var second = new StringBuilder(HEADER);
    List<Person> common = people(both);
    int number = 0;
    for (Person person : people(onlyFirst)) {
      first.append(person.line("M-%03d".formatted(++number)));
    }
    int other = 0;
    for (Person person : common) {
      first.append(person.line("M-%03d".formatted(++number)));
      second.append(again(person, other).line("K-%03d".formatted(++other)));
    }
    for (Person person : people(onlySecond)) {
      second.append(person.line("K-%03d".formatted(++other)));
    }
    return new Lists(first.toString().getBytes(UTF_8), second.toString().getBytes(UTF_8));
  }

  private List<Person> people(int count) {
    var people = new ArrayList<Person>();
    for (int at = 0; at < count; at++) {
      people.add(
          new Person(
              GIVEN_NAMES.get(chance.nextInt(GIVEN_NAMES.size())),
              SURNAMES.get(chance.nextInt(SURNAMES.size())),
              chance.nextBoolean() ? "f" : "m",
              LocalDate.of(1955, 1, 1).plusDays(chance.nextInt(DAYS_OF_BIRTH)),
              "%02d".formatted(1 + chance.nextInt(PROVINCES)),
              begin.plusDays(chance.nextInt(days))));
    }
    return people;
  }

  /** The same person in the other list: some as they are, some spelled or dated otherwise. */
  private Person again(Person person, int at) {
    String spelled = OTHER_SPELLINGS.getOrDefault(person.given(), person.given());
    return switch (at % 5) {
      case 0, 1 -> person;
      case 2 -> with(person, spelled, person.born(), person.day());
      case 3 -> with(person, spelled, person.born().plusYears(1), person.day());
      default -> with(person, spelled + "a", person.born().plusDays(9), person.day().plusDays(4));
    };
  }

  private static Person with(Person person, String given, LocalDate born, LocalDate day) {
    return new Person(given, person.surname(), person.sex(), born, person.place(), day);
  }
}
