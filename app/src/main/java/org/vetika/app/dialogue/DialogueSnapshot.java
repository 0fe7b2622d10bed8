package org.vetika.app.dialogue;

import tools.jackson.databind.json.JsonMapper;

/** What a dialogue said at one time, as JSON for its history. */
final class DialogueSnapshot {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DialogueSnapshot() {}

  static String of(DialogueContent content) {
    return JSON.writeValueAsString(content);
  }
}
