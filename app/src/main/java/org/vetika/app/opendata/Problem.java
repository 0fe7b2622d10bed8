package org.vetika.app.opendata;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Why a request is refused, before it is put into words.
 *
 * @param title message key of the title, and the problem's {@code type}
 * @param detail message key of the detail
 * @param arguments of the detail, from {@code {0}}
 * @param properties further members of the problem, such as {@code parameter} and {@code allowed}
 */
public record Problem(
    HttpStatus status,
    String title,
    String detail,
    List<Object> arguments,
    Map<String, Object> properties) {

  /** A problem whose texts are {@code data.problem.<key>.title} and {@code .detail}. */
  public static Problem of(
      HttpStatus status, String key, List<Object> arguments, Map<String, Object> properties) {
    String start = "data.problem." + key;
    return new Problem(status, start + ".title", start + ".detail", arguments, properties);
  }

  /** A parameter's value is none that is allowed. */
  public static Problem value(String parameter, List<String> allowed) {
    return of(
        HttpStatus.BAD_REQUEST,
        "parameter-value",
        List.of(parameter, shortList(allowed)),
        Map.of("parameter", parameter, "allowed", allowed));
  }

  /** A parameter that the list does not have; {@code allowed} are those that it has. */
  public static Problem unknownParameter(String parameter, List<String> allowed) {
    return of(
        HttpStatus.BAD_REQUEST,
        "parameter-unknown",
        List.of(parameter, shortList(allowed)),
        Map.of("parameter", parameter, "allowed", allowed));
  }

  public static Problem repeated(String parameter) {
    return of(
        HttpStatus.BAD_REQUEST,
        "parameter-repeated",
        List.of(parameter),
        Map.of("parameter", parameter));
  }

  /** Control characters or halves of characters. */
  public static Problem unreadable(String parameter) {
    return of(
        HttpStatus.BAD_REQUEST,
        "parameter-unreadable",
        List.of(parameter),
        Map.of("parameter", parameter));
  }

  /** Nothing public stands at the address. */
  public static Problem notFound() {
    return of(HttpStatus.NOT_FOUND, "not-found", List.of(), Map.of());
  }

  private static String shortList(List<String> allowed) {
    return String.join(", ", allowed);
  }
}
