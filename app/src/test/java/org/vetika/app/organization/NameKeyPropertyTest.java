package org.vetika.app.organization;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NameKeyPropertyTest {
  @Property
  void a_key_is_its_own_key_and_never_long(@ForAll String name) {
    String key = NameKey.ofPart(name);
    assertThat(key).hasSizeLessThanOrEqualTo(300).doesNotContain("%", "_", "\\", "\0");
  }
}
