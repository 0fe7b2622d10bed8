package org.vetika.app.opendata.list;

import java.util.List;
import java.util.regex.Pattern;
import org.vetika.app.web.Language;

/** A list of the record that is given out in every format. */
public interface OpenList<T> {
  /** As in addresses and file names. */
  String name();

  /** The form of a key at which a part may end. */
  Pattern keys();

  /**
   * What the parameters choose. A wrong one is noted in {@code parameters}: look there before the
   * selection is used.
   *
   * @param language of names, where the parameters name none
   */
  Selection<T> select(Parameters parameters, Language language);

  /** An item as JSON. */
  Object represent(T item);

  List<Column<T>> columns();
}
