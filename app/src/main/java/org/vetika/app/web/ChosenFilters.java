package org.vetika.app.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The filters of a list as they stand in its address: by name and in a fixed order, so that the
 * same filters always have the same address. Every value is of a form that needs no escaping.
 *
 * @param list the path of the list without language, such as {@code /dialogues}
 * @param names all filters of the list, in the order of addresses
 * @param chosen those that are chosen, by name
 */
public record ChosenFilters(String list, List<String> names, Map<String, String> chosen) {
  /**
   * The filters among the parameters of an address; empty when one of them makes no sense.
   *
   * @param forms what a value must look like, by name
   */
  public static Optional<ChosenFilters> of(
      String list, List<String> names, Map<String, Pattern> forms, Map<String, String> parameters) {
    var chosen = new LinkedHashMap<String, String>();
    for (String name : names) {
      String value = parameters.getOrDefault(name, "");
      if (!value.isEmpty()) {
        Pattern form = forms.get(name);
        if (form == null || !form.matcher(value).matches()) {
          return Optional.empty();
        }
        chosen.put(name, value);
      }
    }
    return Optional.of(new ChosenFilters(list, names, chosen));
  }

  /** The value of a filter, empty when it is free. */
  public String value(String name) {
    return chosen.getOrDefault(name, "");
  }

  /** The path of this list with one filter changed; an empty value frees it. */
  public String with(String name, String value) {
    var changed = new LinkedHashMap<String, String>();
    for (String each : names) {
      String kept = each.equals(name) ? value : value(each);
      if (!kept.isEmpty()) {
        changed.put(each, kept);
      }
    }
    return path("", changed);
  }

  /** The path of the list in a file format, {@code .csv} and so on; empty for the page. */
  public String file(String ending) {
    return path(ending, chosen);
  }

  /** The path of the part after the last one seen. */
  public String after(String last) {
    return file("") + (chosen.isEmpty() ? "?" : "&") + "after=" + last;
  }

  private String path(String ending, Map<String, String> values) {
    return list
        + ending
        + (values.isEmpty()
            ? ""
            : values.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&", "?", "")));
  }
}
