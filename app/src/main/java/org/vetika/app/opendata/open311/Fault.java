package org.vetika.app.opendata.open311;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * Why a request is refused.
 *
 * @param key of the message that says so
 * @param arguments of the message, from {@code {0}}
 */
public record Fault(HttpStatus status, String key, List<Object> arguments) {

  static Fault wrong(String key, Object... arguments) {
    return new Fault(HttpStatus.BAD_REQUEST, "open311.error." + key, List.of(arguments));
  }

  static Fault unknown(String key, Object... arguments) {
    return new Fault(HttpStatus.NOT_FOUND, "open311.error." + key, List.of(arguments));
  }

  /** As the standard writes it. */
  public Node node(String words) {
    return new Node.Many(
        "errors",
        List.of(
            new Node.Branch(
                "error",
                List.of(
                    new Node.Leaf("code", status.value()), new Node.Leaf("description", words)))));
  }
}
