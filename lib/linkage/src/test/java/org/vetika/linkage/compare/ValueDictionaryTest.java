package org.vetika.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ValueDictionaryTest {
  @Property
  void texts_are_kept_once_in_order(@ForAll List<String> texts) {
    ValueDictionary dictionary = new ValueDictionary();
    texts.forEach(dictionary::add);
    List<String> distinct = new ArrayList<>(new LinkedHashSet<>(texts));
    distinct.remove("");
    assertThat(dictionary.size()).isEqualTo(distinct.size());
    for (int code = 1; code <= dictionary.size(); code++) {
      assertThat(dictionary.value(code)).isEqualTo(distinct.get(code - 1));
      assertThat(dictionary.find(distinct.get(code - 1))).isEqualTo(code);
    }
    assertThat(dictionary.find("")).isZero();
  }
}
