package org.vetika.linkage.labelled;

import java.util.ArrayList;
import java.util.List;
import org.vetika.linkage.RecordList;

/** Records of one list before they are mixed. */
final class Records {
  private final String name;
  private final List<String> columns;
  private final List<List<String>> records = new ArrayList<>();

  Records(String name, List<String> columns) {
    this.name = name;
    this.columns = List.copyOf(columns);
  }

  /** A record of an entity, a value for each column. */
  void add(Object entity, List<String> values) {
    List<String> record = new ArrayList<>();
    record.add(entity + "-" + name + records.size());
    record.addAll(values);
    records.add(record);
  }

  int size() {
    return records.size();
  }

  RecordList list(Chance chance) {
    RecordList.Builder list = RecordList.named(name, columns);
    for (List<String> record : chance.shuffled(records)) {
      list.add(record.getFirst(), record.subList(1, record.size()));
    }
    return list.build();
  }
}
