package org.vetika.app.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A message as it goes out: the headers of Standard Webhooks 1.0.0 and the body that they sign.
 *
 * @param id the same at every attempt
 * @param at of this attempt, so that an old message cannot be played again
 */
record Message(String id, Instant at, byte[] body) {
  static Message of(UUID id, Instant at, String body) {
    return new Message(id(id), at, body.getBytes(StandardCharsets.UTF_8));
  }

  static String id(UUID id) {
    return "msg_" + id.toString().replace("-", "");
  }

  /** Headers by name; signed by each of the secrets, so that either verifies. */
  Map<String, String> headers(List<Secret> secrets) {
    byte[] signed = signed();
    var headers = new LinkedHashMap<String, String>();
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", Long.toString(at.getEpochSecond()));
    headers.put(
        "webhook-signature",
        secrets.stream().map(each -> each.sign(signed)).collect(Collectors.joining(" ")));
    return headers;
  }

  private byte[] signed() {
    var all = new ByteArrayOutputStream(body.length + 64);
    all.writeBytes((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body);
    return all.toByteArray();
  }
}
