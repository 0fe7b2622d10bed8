package org.vetika.app.consistency.round;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.vetika.linkage.Field;
import org.vetika.linkage.compare.FieldKind;

/** What the parties can agree to compare; each is a column of their lists. */
public enum ListField {
  PERSON_ID(FieldKind.IDENTIFIER),
  GIVEN_NAME(FieldKind.NAME),
  SURNAME(FieldKind.NAME),
  OTHER_NAMES(FieldKind.NAME),
  SEX(FieldKind.CATEGORY),
  DATE_OF_BIRTH(FieldKind.DATE),
  PLACE_CODE(FieldKind.PLACE),
  EVENT_DATE(FieldKind.DATE),
  PHONE(FieldKind.IDENTIFIER),
  KEY(FieldKind.IDENTIFIER);

  private final FieldKind kind;

  ListField(FieldKind kind) {
    this.kind = kind;
  }

  /** Name of the column; also in message keys {@code round-field.<key>}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isDate() {
    return kind == FieldKind.DATE;
  }

  /** How it is compared; given and family name may stand in each other's place. */
  Field compared(boolean withSurname) {
    Field field = Field.of(key(), kind);
    return this == GIVEN_NAME && withSurname ? field.swappedWith(SURNAME.key()) : field;
  }

  static Optional<ListField> of(String key) {
    return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
  }
}
