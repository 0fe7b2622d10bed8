package org.vetika.app.organization.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.vetika.app.organization.OrganizationFilter;
import org.vetika.app.organization.OrganizationKind;
import org.vetika.app.organization.Party;
import org.vetika.app.web.Language;

/** The filters of the directory as they stand in its address; what is no filter is left out. */
record DirectoryQuery(Map<String, String> chosen) {
  private static final List<String> NAMES =
      List.of("q", "party", "kind", "province", "topic", "recognized", "coalition");
  private static final Map<String, Pattern> FORMS =
      Map.of(
          "province", Pattern.compile("[0-9]{2}"),
          "topic", Pattern.compile("[a-z0-9.-]{1,60}"),
          "coalition", Pattern.compile("O[0-9]{4,9}"),
          "recognized", Pattern.compile("yes"),
          "q", Pattern.compile("(?s).{1,300}"));

  static DirectoryQuery of(MultiValueMap<String, String> query) {
    var chosen = new LinkedHashMap<String, String>();
    for (String name : NAMES) {
      String value = query.getFirst(name);
      if (value != null && !value.isBlank() && isGood(name, value)) {
        chosen.put(name, value.strip());
      }
    }
    return new DirectoryQuery(chosen);
  }

  private static boolean isGood(String name, String value) {
    return switch (name) {
      case "party" -> Party.parse(value).isPresent();
      case "kind" -> OrganizationKind.parse(value).isPresent();
      default -> {
        Pattern form = FORMS.get(name);
        yield form != null && form.matcher(value).matches();
      }
    };
  }

  OrganizationFilter filter(Language order) {
    String kind = chosen.get("kind");
    String party = chosen.get("party");
    return new OrganizationFilter(
        chosen.getOrDefault("q", ""),
        kind == null ? null : OrganizationKind.ofKey(kind),
        party == null ? null : Party.parse(party).orElse(null),
        chosen.get("province"),
        chosen.get("topic"),
        chosen.containsKey("recognized"),
        chosen.get("coalition"),
        order);
  }

  boolean has(String name, String value) {
    return value.equals(chosen.get(name));
  }

  /** The path of the directory with one filter set, or with null taken away. */
  String with(String name, @Nullable String value) {
    var changed = new LinkedHashMap<>(chosen);
    if (value == null) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return path(changed);
  }

  /** The path with the filters as the files of the list know them. */
  String asData() {
    var known = new LinkedHashMap<>(chosen);
    known.computeIfPresent("recognized", (name, yes) -> "true");
    return path(known);
  }

  private static String path(Map<String, String> query) {
    return query.isEmpty()
        ? "/organizations"
        : query.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&", "/organizations?", ""));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
