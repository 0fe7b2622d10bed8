package org.vetika.linkage.labelled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.vetika.linkage.RecordList;

/**
 * Lists of whole families: those who live together have the telephone and the address in common,
 * and most of them the family name; children are born a year or three apart, some are twins.
 */
final class HouseholdSets {
  /** Which columns there are. */
  enum Form {
    FULL("given_name", "family_name", "sex", "birth_date", "village", "phone"),
    ADDRESS(
        "given_name", "family_name", "birth_date", "house_number", "street", "suburb", "postcode"),
    YEAR("name", "birth_year", "address", "phone"),
    NO_BIRTH("given_name", "family_name", "sex", "village", "phone");

    private final String columns;

    Form(String... columns) {
      this.columns = String.join(",", columns);
    }

    List<String> columns() {
      return List.of(columns.split(","));
    }
  }

  private final Form form;
  private final Chance chance;
  private final Typing typing;
  private final Person.Population population;
  private final List<String> streets;
  private int persons;

  private HouseholdSets(Form form, long seed) {
    this.form = form;
    chance = new Chance(seed);
    typing = new Typing(chance);
    population = new Person.Population(chance, 300, 150, .7);
    streets = new Words(chance).western(400, 3);
  }

  /** One list, a share of the persons twice. */
  static LabelledSet duplicates(Form form, int households, double twice, long seed) {
    HouseholdSets sets = new HouseholdSets(form, seed);
    Records list = new Records("f", form.columns());
    for (int household = 0; household < households; household++) {
      for (List<String> person : sets.household()) {
        int number = sets.persons++;
        list.add(number, person);
        if (sets.chance.happens(twice)) {
          list.add(number, sets.wrong(person));
        }
      }
    }
    String name = "families %s, %.0f %% twice".formatted(form, twice * 100);
    return new LabelledSet(name, List.of(list.list(sets.chance)));
  }

  /** Two lists of families; of a third of the families each member is in both. */
  static LabelledSet two(Form form, int households, long seed) {
    HouseholdSets sets = new HouseholdSets(form, seed);
    Records first = new Records("a", form.columns());
    Records second = new Records("b", form.columns());
    for (int household = 0; household < households; household++) {
      for (List<String> person : sets.household()) {
        int number = sets.persons++;
        boolean alone = sets.chance.happens(.1);
        if (household % 3 != 1 && !(alone && household % 3 == 0)) {
          first.add(number, person);
        }
        if (household % 3 != 2) {
          second.add(number, sets.wrong(person));
        }
      }
    }
    List<RecordList> lists = List.of(first.list(sets.chance), second.list(sets.chance));
    return new LabelledSet("families %s, two lists".formatted(form), lists);
  }

  private List<List<String>> household() {
    Person father = population.person();
    String village = "phum " + streets.get(chance.below(200)) + " " + chance.below(40);
    LocalDate born = father.birth();
    List<Person> family = new ArrayList<>();
    family.add(with(father, "m", father.given(), father.family(), born));
    if (chance.happens(.85)) {
      String own = chance.happens(.4) ? population.family() : father.family();
      LocalDate birth = born.plusDays(chance.between(-1_500, 3_000));
      family.add(with(father, "f", population.given(), own, birth));
    }
    LocalDate birth = born.plusYears(chance.between(20, 32)).plusDays(chance.below(365));
    int children = chance.one(0, 1, 2, 2, 3, 4);
    for (int child = 0; child < children; child++) {
      family.add(with(father, chance.one("f", "m"), population.given(), father.family(), birth));
      birth = chance.happens(.05) ? birth : birth.plusDays(chance.between(330, 1_200));
    }
    String house = "" + chance.between(1, 300);
    return family.stream().map(person -> values(person, village, house, father.commune())).toList();
  }

  private static Person with(
      Person father, String sex, String given, String family, LocalDate birth) {
    return new Person(given, "", family, sex, birth, father.commune(), father.phone());
  }

  private List<String> values(Person person, String village, String house, int place) {
    return form.columns().stream()
        .map(column ->
            switch (column) {
              case "given_name" -> person.given();
              case "family_name" -> person.family();
              case "name" -> person.given() + " " + person.family();
              case "sex" -> person.sex();
              case "birth_date" -> person.birth().toString();
              case "birth_year" -> "" + person.birth().getYear();
              case "village" -> village;
              case "phone" -> person.phone();
              case "house_number" -> house;
              case "street" -> streets.get(place % streets.size()) + " street";
              case "suburb" -> streets.get(place % 57) + " park";
              case "postcode" -> "" + (12_000 + place % 57);
              default -> house + " " + streets.get(place % streets.size()) + " road";
            })
        .toList();
  }

  /** The same person typed another time. */
  private List<String> wrong(List<String> person) {
    List<String> wrong = new ArrayList<>(person);
    for (int column = 0; column < wrong.size(); column++) {
      String value = person.get(column);
      String changed =
          switch (form.columns().get(column)) {
            case "sex" -> value;
            case "birth_date" ->
                chance.happens(.05) ? "" : chance.happens(.12) ? typing.date(value) : value;
            case "birth_year", "phone", "house_number", "postcode" ->
                chance.happens(.08) ? typing.digit(value) : value;
            default -> chance.happens(.13) ? typing.letter(value) : value;
          };
      wrong.set(column, changed);
    }
    return wrong;
  }
}
