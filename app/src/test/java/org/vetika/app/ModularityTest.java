package org.vetika.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
  @Test
  void modules_use_only_what_they_declare_and_form_no_cycle() {
    ApplicationModules.of(VetikaApplication.class).verify();
  }
}
