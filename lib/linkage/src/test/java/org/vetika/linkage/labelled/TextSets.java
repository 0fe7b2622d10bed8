package org.vetika.linkage.labelled;

import java.util.ArrayList;
import java.util.List;

/** Lists of what is not a person: houses of business, writings. */
final class TextSets {
  private TextSets() {}

  /** Two guides to restaurants, of which the second writes shorter, another town, another kind. */
  static LabelledSet restaurants(
      int onlyFirst, int both, int onlySecond, boolean phone, long seed) {
    Chance chance = new Chance(seed);
    Typing typing = new Typing(chance);
    Words words = new Words(chance);
    List<String> names = words.western(700, 2);
    List<String> streets = words.western(150, 2);
    List<String> cities =
        List.of("new york", "los angeles", "atlanta", "san francisco", "las vegas");
    List<String> kinds = List.of("american", "french", "italian", "asian", "seafood", "mexican");
    List<String> columns = List.of("name", "address", "city", "phone", "type");
    columns = phone ? columns : List.of("name", "address", "city", "type");
    Records first = new Records("a", columns);
    Records second = new Records("b", columns);
    for (int number = 0; number < onlyFirst + both + onlySecond; number++) {
      String name = words.text(names, chance.between(1, 3));
      String street =
          chance.between(1, 9_000) + " " + chance.one("w. ", "e. ", "") + chance.zipf(streets, .8);
      String address = street + chance.one(" st.", " ave.", " blvd.");
      String city = chance.zipf(cities, .8);
      String call =
          "%d-%03d-%04d"
              .formatted(200 + 100 * cities.indexOf(city), chance.below(999), chance.below(9_999));
      String kind = chance.one(kinds);
      if (number < onlyFirst + both) {
        first.add(number, values(phone, name, address, city, call, kind));
      }
      if (number >= onlyFirst) {
        boolean longer = chance.happens(.3);
        second.add(
            number,
            values(
                phone,
                chance.happens(.25)
                    ? name + chance.one(" restaurant", " cafe", " the")
                    : chance.happens(.2) ? typing.words(name) : name,
                longer
                    ? address + "  between " + chance.one(streets) + " and " + chance.one(streets)
                    : address,
                chance.happens(.15) ? chance.one("hollywood", "brooklyn", city + " city") : city,
                chance.happens(.05) ? typing.digit(call) : call,
                chance.happens(.45) ? chance.one(kinds) : kind));
      }
    }
    return new LabelledSet(
        phone ? "restaurants" : "restaurants without phone",
        List.of(first.list(chance), second.list(chance)));
  }

  private static List<String> values(
      boolean phone, String name, String address, String city, String call, String kind) {
    return phone ? List.of(name, address, city, call, kind) : List.of(name, address, city, kind);
  }

  /** Two catalogs of writings; authors in another form, venues shortened. */
  static LabelledSet writings(int onlyFirst, int both, int onlySecond, long seed) {
    Chance chance = new Chance(seed);
    Typing typing = new Typing(chance);
    Words words = new Words(chance);
    List<String> vocabulary = words.western(900, 2);
    Person.Population people = new Person.Population(chance, 200, 500, .6);
    List<String> venues =
        List.of(
            "vldb", "sigmod conference", "vldb j.", "acm trans. database syst.", "sigmod record");
    List<String> columns = List.of("title", "authors", "venue", "year");
    Records first = new Records("a", columns);
    Records second = new Records("b", columns);
    for (int number = 0; number < onlyFirst + both + onlySecond; number++) {
      String title = words.text(vocabulary, chance.between(4, 11));
      List<String> authors = new ArrayList<>();
      List<String> initials = new ArrayList<>();
      for (int author = chance.between(1, 4); author > 0; author--) {
        String given = people.given();
        String family = people.family();
        authors.add(given + " " + family);
        initials.add(given.charAt(0) + ". " + family);
      }
      int venue = chance.below(venues.size());
      String year = "" + chance.between(1994, 2003);
      if (number < onlyFirst + both) {
        first.add(number, List.of(title, String.join(", ", authors), venues.get(venue), year));
      }
      if (number >= onlyFirst) {
        second.add(
            number,
            List.of(
                chance.happens(.25) ? typing.words(title) : title,
                String.join(", ", chance.happens(.3) ? initials : authors),
                chance.happens(.9)
                    ? "international proceedings of " + venues.get(venue) + " on data"
                    : "",
                chance.happens(.06) ? "" : year));
      }
    }
    return new LabelledSet("writings", List.of(first.list(chance), second.list(chance)));
  }
}
