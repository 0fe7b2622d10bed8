package org.vetika.linkage.block;

import org.vetika.linkage.compare.FieldKind;
import org.vetika.linkage.compare.FieldValues;
import org.vetika.linkage.compare.Hashes;
import org.vetika.linkage.compare.PartialDate;
import org.vetika.linkage.compare.PreparedField;
import org.vetika.linkage.compare.PreparedRecords;
import org.vetika.linkage.compare.ValueDictionary;

/**
 * Keys of records under a rule, hashed to 32 bits; 0 if a part is missing. That two different keys
 * share a hash only costs a comparison.
 */
final class RowKeys {
  private static final int BEGINNING = 4;
  private static final int PLACE_STEP = 2;

  private RowKeys() {}

  static int[] of(PreparedRecords records, BlockingRule rule) {
    int[] keys = new int[records.rows()];
    java.util.Arrays.fill(keys, 1);
    for (BlockingRule.Part part : rule.parts()) {
      mixIn(records, part, keys);
    }
    return keys;
  }

  private static void mixIn(PreparedRecords records, BlockingRule.Part part, int[] keys) {
    int number = number(records, part.field());
    if (part.form() == KeyForm.EITHER_ORDER) {
      mixInBoth(records, number, keys);
      return;
    }
    if (records.fields().get(number).kind() == FieldKind.DATE) {
      mixInDates(records, number, part.form(), keys);
      return;
    }
    int[] byCode = byCode(records.fields().get(number), part.form());
    for (int row = 0; row < keys.length; row++) {
      keys[row] = mixedIfKnown(keys[row], byCode[records.code(row, number)]);
    }
  }

  private static void mixInDates(PreparedRecords records, int number, KeyForm form, int[] keys) {
    for (int row = 0; row < keys.length; row++) {
      keys[row] = mixedIfKnown(keys[row], ofDate(records.code(row, number), form));
    }
  }

  private static int mixedIfKnown(int key, int value) {
    return value == 0 || key == 0 ? 0 : mixed(key, value);
  }

  private static void mixInBoth(PreparedRecords records, int number, int[] keys) {
    PreparedField field = records.fields().get(number);
    if (field.partner() < 0) {
      throw new IllegalArgumentException(field.name() + " is not swapped with another field");
    }
    int[] sounds = byCode(field, KeyForm.SOUND);
    for (int row = 0; row < keys.length; row++) {
      int one = sounds[records.code(row, number)];
      int other = sounds[records.code(row, field.partner())];
      boolean missing = one == 0 || other == 0 || keys[row] == 0;
      keys[row] = missing ? 0 : mixed(mixed(keys[row], Math.min(one, other)), Math.max(one, other));
    }
  }

  /** Never 0. */
  static int mixed(int key, int value) {
    int mixed = Hashes.mix(key * 31 + Hashes.mix(value ^ 0x9E3779B9));
    return mixed == 0 ? 1 : mixed;
  }

  static int number(PreparedRecords records, String field) {
    for (int number = 0; number < records.fields().size(); number++) {
      if (records.fields().get(number).name().equals(field)) {
        return number;
      }
    }
    throw new IllegalArgumentException(
        "A blocking rule names the field " + field + ", which is none");
  }

  private static int ofDate(int date, KeyForm form) {
    if (date < 0) {
      return form == KeyForm.EQUAL ? date : 0;
    }
    int year = PartialDate.year(date);
    int month = PartialDate.month(date);
    return switch (form) {
      case YEAR -> year;
      case MONTH -> year == 0 || month == 0 ? 0 : year * 100 + month;
      case EQUAL, SOUND, BEGINNING, PARENT, EITHER_ORDER ->
          year == 0 || month == 0 || PartialDate.day(date) == 0 ? 0 : date;
    };
  }

  /** Parts by code of the value. */
  private static int[] byCode(PreparedField field, KeyForm form) {
    ValueDictionary texts = field.values().texts();
    int[] parts = new int[texts.size() + 1];
    ValueDictionary shortened = new ValueDictionary();
    for (int code = 1; code < parts.length; code++) {
      parts[code] =
          switch (form) {
            case SOUND -> sound(field.values(), code);
            case BEGINNING -> shortened.add(beginning(texts.value(code), BEGINNING));
            case PARENT -> shortened.add(parent(texts.value(code)));
            case EQUAL, YEAR, MONTH, EITHER_ORDER -> code;
          };
    }
    return parts;
  }

  private static int sound(FieldValues values, int code) {
    int sound = values.sound(code);
    return sound == 0 ? -code : sound;
  }

  private static String beginning(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }

  private static String parent(String code) {
    return beginning(code, Math.max(PLACE_STEP, code.length() - PLACE_STEP));
  }
}
