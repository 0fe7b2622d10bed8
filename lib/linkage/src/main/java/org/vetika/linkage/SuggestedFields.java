package org.vetika.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.vetika.linkage.Suggestion.LeftOut;
import org.vetika.linkage.Suggestion.Reason;
import org.vetika.linkage.compare.FieldKind;
import org.vetika.linkage.compare.PairPatterns;
import org.vetika.linkage.compare.PartialDate;

/** Takes columns for what their names and values say they are. */
final class SuggestedFields {
  private static final Pattern ANSWER =
      named(
          "cluster|cluster id|label|truth|true id|match|match id|ground truth|is match|entity id");
  private static final Pattern GIVEN = named("given|first|forename|fname|.*(given|first) ?name.*");
  private static final Pattern FAMILY =
      named("surname|family|last|lname|sname|.*(sur|last|family) ?name.*|គោត្តនាម|នាមត្រកូល");
  private static final Pattern PLACE =
      named(
          ".*(place|geo|village|commune|sangkat|district|khan|province|location)( ?code| ?id)?.*");
  private static final Pattern IDENTIFIER =
      named(
          ".*\\b(id|ids|no|nr|number|code|phone|telephone|mobile|tel|ssn|passport|nid|isbn|doi|postcode"
              + "|postal code|zip|zipcode|email|e mail|plate|account)\\b.*");
  private static final Pattern QUANTITY =
      named(".*\\b(age|amount|count|price|year|years|size|weight)\\b.*");
  private static final Pattern NAME =
      named(
          ".*(name|surname|forename|victim|person|applicant|author|mother|father|organization"
              + "|organisation|ngo).*|.*(ឈ្មោះ|នាម).*");

  /** Kinds whose values may follow from one another. */
  private static final Set<FieldKind> CODED =
      EnumSet.of(
          FieldKind.CATEGORY,
          FieldKind.PLACE,
          FieldKind.IDENTIFIER,
          FieldKind.STRING,
          FieldKind.NAME);

  private static final double MOST = 0.8;
  private static final double LONG_TEXT_WORDS = 4;
  private static final int FEW_VALUES = 30;
  private static final int MANY_RECORDS_PER_VALUE = 20;

  private final List<RecordList> lists;
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final Map<String, ColumnProfile> profiles = new TreeMap<>();

  SuggestedFields(List<RecordList> lists) {
    this.lists = lists;
  }

  private static Pattern named(String pattern) {
    return Pattern.compile(pattern);
  }

  Suggestion suggestion(LinkageMode mode) {
    List<Field> fields = new ArrayList<>();
    for (String column : columns()) {
      ColumnProfile profile =
          ColumnProfile.of(lists.stream().map(list -> list.column(column)).toList());
      profiles.put(column, profile);
      if (profile.distinct() < 2) {
        leftOut.add(new LeftOut(column, Reason.SAYS_NOTHING));
      } else if (ANSWER.matcher(plain(column)).matches()) {
        leftOut.add(new LeftOut(column, Reason.IS_AN_ANSWER));
      } else {
        fields.add(field(column, profile));
      }
    }
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("No column has anything to compare");
    }
    return new Suggestion(
        LinkageSettings.of(mode, swaps(mostTelling(independent(fields)))), leftOut);
  }

  private List<String> columns() {
    List<String> common = new ArrayList<>();
    List<String> all =
        lists.stream().flatMap(list -> list.columnNames().stream()).distinct().toList();
    for (String column : all) {
      if (lists.stream().allMatch(list -> list.has(column))) {
        common.add(column);
      } else {
        leftOut.add(new LeftOut(column, Reason.NOT_IN_EVERY_LIST));
      }
    }
    return common;
  }

  private List<Field> independent(List<Field> fields) {
    FollowingColumns following = new FollowingColumns(lists);
    List<Field> independent = new ArrayList<>();
    for (Field field : fields) {
      boolean follows =
          CODED.contains(field.kind())
              && fields.stream()
                  .filter(other -> CODED.contains(other.kind()) && !other.equals(field))
                  .filter(other -> profile(other).distinct() > profile(field).distinct())
                  .anyMatch(other -> following.follows(field.column(), other.column()));
      if (follows) {
        leftOut.add(new LeftOut(field.column(), Reason.FOLLOWS_FROM_ANOTHER));
      } else {
        independent.add(field);
      }
    }
    return independent;
  }

  private List<Field> mostTelling(List<Field> fields) {
    List<Field> kept =
        fields.stream()
            .sorted(Comparator.comparingLong(field -> -profile(field).distinct()))
            .limit(PairPatterns.MOST_FIELDS)
            .toList();
    fields.stream()
        .filter(field -> !kept.contains(field))
        .forEach(field -> leftOut.add(new LeftOut(field.column(), Reason.TOO_MANY)));
    return fields.stream().filter(kept::contains).toList();
  }

  private ColumnProfile profile(Field field) {
    ColumnProfile profile = profiles.get(field.column());
    if (profile == null) {
      throw new IllegalStateException("No profile of " + field.column());
    }
    return profile;
  }

  private static Field field(String column, ColumnProfile profile) {
    FieldKind kind = kind(plain(column), profile);
    boolean monthFirst = kind == FieldKind.DATE && profile.monthsFirst() > 0.2;
    PartialDate.Order order =
        monthFirst ? PartialDate.Order.MONTH_FIRST : PartialDate.Order.DAY_FIRST;
    return new Field(column, kind, kind.weighsRareValues(), Optional.empty(), order);
  }

  private static FieldKind kind(String name, ColumnProfile profile) {
    boolean few =
        profile.distinct() <= FEW_VALUES
            && profile.known() >= profile.distinct() * MANY_RECORDS_PER_VALUE;
    if (profile.dates() >= MOST) {
      return FieldKind.DATE;
    }
    if (few) {
      return FieldKind.CATEGORY;
    }
    if (profile.digits() >= MOST) {
      return ofDigits(name, profile);
    }
    if (profile.sets() >= 0.5) {
      return FieldKind.SET;
    }
    if (profile.words() >= LONG_TEXT_WORDS) {
      return FieldKind.TEXT;
    }
    return ofWords(name, profile);
  }

  private static FieldKind ofDigits(String name, ColumnProfile profile) {
    if (PLACE.matcher(name).matches() && profile.length() >= 4) {
      return FieldKind.PLACE;
    }
    return QUANTITY.matcher(name).matches() && profile.numbers() >= MOST
        ? FieldKind.NUMBER
        : FieldKind.IDENTIFIER;
  }

  private static FieldKind ofWords(String name, ColumnProfile profile) {
    boolean coded = IDENTIFIER.matcher(name).matches() && profile.words() < 1.5;
    if (coded) {
      return FieldKind.IDENTIFIER;
    }
    boolean personal =
        NAME.matcher(name).matches()
            || GIVEN.matcher(name).matches()
            || FAMILY.matcher(name).matches();
    return personal ? FieldKind.NAME : FieldKind.STRING;
  }

  /** The first given name and the first family name may stand in each other's place. */
  private static List<Field> swaps(List<Field> fields) {
    Optional<Field> given = first(fields, GIVEN);
    Optional<Field> family = first(fields, FAMILY);
    if (given.isEmpty() || family.isEmpty() || given.get().equals(family.get())) {
      return fields;
    }
    return fields.stream()
        .map(f -> f.equals(given.get()) ? f.swappedWith(family.get().column()) : f)
        .toList();
  }

  private static Optional<Field> first(List<Field> fields, Pattern pattern) {
    return fields.stream()
        .filter(field -> field.kind() == FieldKind.NAME)
        .filter(field -> pattern.matcher(plain(field.column())).matches())
        .findFirst();
  }

  /** Lower case, words parted by single spaces. */
  private static String plain(String column) {
    return column
        .replaceAll("([a-z])([A-Z])", "$1 $2")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[_\\s.-]+", " ")
        .strip();
  }
}
