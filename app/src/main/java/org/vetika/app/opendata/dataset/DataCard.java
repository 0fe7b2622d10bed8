package org.vetika.app.opendata.dataset;

import java.time.Clock;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.opendata.Addresses;
import org.vetika.app.opendata.License;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;

/** What everybody should know of the data before using them; the page and the download say it. */
@Component
public class DataCard {
  /** The questions; {@code data.card.<name>.title} and {@code .text} are their messages. */
  public static final List<String> QUESTIONS =
      List.of("what", "who", "how", "limits", "languages", "updates", "personal", "corrections");

  private final Messages messages;
  private final License license;
  private final Addresses addresses;
  private final Clock clock;

  DataCard(Messages messages, License license, Addresses addresses, Clock clock) {
    this.messages = messages;
    this.license = license;
    this.addresses = addresses;
    this.clock = clock;
  }

  /**
   * The card as Markdown.
   *
   * @param files the columns of each list, by its name; {@code data.about.<name>} says what it is
   */
  String text(Language language, SequencedMap<String, List<String>> files) {
    String questions =
        QUESTIONS.stream()
            .map(each ->
                "## "
                    + messages.of(language, "data.card." + each + ".title")
                    + "\n\n"
                    + messages.of(language, "data.card." + each + ".text")
                    + "\n")
            .collect(Collectors.joining("\n"));
    return "# "
        + messages.of(language, "data.card.title")
        + "\n\n"
        + addresses.page(language, "/data")
        + "\n\n"
        + messages.of(language, "data.card.taken", clock.instant().toString())
        + "\n\n"
        + questions
        + "\n"
        + files(language, files)
        + "\n"
        + "## "
        + messages.of(language, "data.license.title")
        + "\n\n"
        + messages.of(language, "data.license.text", license.name(), addresses.page(""))
        + "\n"
        + license.url()
        + "\n";
  }

  private String files(Language language, SequencedMap<String, List<String>> files) {
    String rows =
        files.entrySet().stream()
            .map(each ->
                "- `%1$s.csv`, `%1$s.jsonl`: %2$s\n"
                    .formatted(
                        each.getKey(),
                        messages.of(
                            language,
                            "data.card.files.of",
                            messages.of(language, "data.about." + each.getKey()),
                            "`" + String.join("`, `", each.getValue()) + "`")))
            .collect(Collectors.joining());
    return "## "
        + messages.of(language, "data.card.files.title")
        + "\n\n"
        + messages.of(language, "data.card.files.text")
        + "\n\n"
        + rows;
  }

  String license() {
    return messages.of(Language.EN, "data.license.text", license.name(), addresses.page(""))
        + "\n\n"
        + messages.of(Language.KM, "data.license.text", license.name(), addresses.page(""))
        + "\n\n"
        + license.url()
        + "\n";
  }
}
