package org.vetika.app.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.organization.OrganizationFixture.ngo;
import static org.vetika.app.organization.OrganizationFixture.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.vetika.app.VetikaTest;
import org.vetika.app.web.Language;

/** The list of organizations. */
@VetikaTest
@TestPropertySource(properties = "test.database=registry")
class DirectoryTest {
  @Autowired RegisteringOrganization registering;
  @Autowired Organizations organizations;
  @Autowired JdbcClient database;

  @BeforeEach
  void emptyRegistry() {
    OrganizationFixture.emptyRegistry(database);
    OrganizationFixture.places(database);
  }

  @Test
  void the_directory_is_read_in_parts_in_the_order_of_each_language() {
    for (String khmer : List.of("គម្ពីរ", "ខ្មែរ", "កុមារ")) {
      registered(typed(Map.of("kind", "ngo", "name_km", khmer)));
    }
    registered(ngo("beta"));
    registered(ngo("Alpha"));
    registered(ngo("Élan"));
    assertThat(allNumbers(Language.EN)).containsSubsequence("O0005", "O0004", "O0006");
    assertThat(allNumbers(Language.KM)).containsSubsequence("O0003", "O0002", "O0001");
    assertThat(organizations.page(OrganizationFilter.ALL, null, 2).count()).isEqualTo(6);
  }

  @Test
  void filters_narrow_the_directory() {
    registered(
        new OrganizationEntry(
            Map.of("kind", "union", "name_en", "Teachers' Union", "acronym", "TU"),
            List.of(),
            List.of(),
            Set.of("21"),
            Set.of("sector.health")));
    registered(
        typed(
            Map.of("kind", "authority", "name_en", "Bati", "level", "district", "place", "2102")));
    registered(ngo("Elsewhere"));
    assertThat(
            found(
                new OrganizationFilter("teach", null, null, null, null, false, null, Language.EN)))
        .containsExactly("O0001");
    assertThat(
            found(new OrganizationFilter("tu", null, null, null, null, false, null, Language.EN)))
        .containsExactly("O0001");
    assertThat(
            found(
                new OrganizationFilter(
                    "", OrganizationKind.NGO, null, null, null, false, null, Language.EN)))
        .containsExactly("O0003");
    assertThat(
            found(
                new OrganizationFilter(
                    "", null, Party.GOVERNMENT, null, null, false, null, Language.EN)))
        .containsExactly("O0002");
    assertThat(found(new OrganizationFilter("", null, null, "21", null, false, null, Language.EN)))
        .containsExactlyInAnyOrder("O0001", "O0002");
    assertThat(
            found(new OrganizationFilter("", null, null, null, "sector", false, null, Language.EN)))
        .containsExactly("O0001");
    assertThat(found(new OrganizationFilter("%", null, null, null, null, true, null, Language.EN)))
        .isEmpty();
  }

  private List<String> found(OrganizationFilter filter) {
    return organizations.page(filter, null, 50).organizations().stream()
        .map(OrganizationSummary::number)
        .toList();
  }

  private List<String> allNumbers(Language order) {
    var filter = new OrganizationFilter("", null, null, null, null, false, null, order);
    var numbers = new ArrayList<String>();
    OrganizationPage page = organizations.page(filter, null, 2);
    page.organizations().forEach(each -> numbers.add(each.number()));
    while (page.next() != null) {
      page = organizations.page(filter, page.next(), 2);
      page.organizations().forEach(each -> numbers.add(each.number()));
    }
    assertThat(numbers).hasSize(6).doesNotHaveDuplicates();
    return numbers;
  }

  private String registered(OrganizationEntry entry) {
    return OrganizationFixture.registered(registering, entry);
  }
}
