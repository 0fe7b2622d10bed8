package org.vetika.app.opendata.dataset;

import java.time.Clock;
import java.util.List;
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

  /** The card as Markdown. */
  String text(Language language) {
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
        + "## "
        + messages.of(language, "data.license.title")
        + "\n\n"
        + messages.of(language, "data.license.text", license.name(), addresses.page(""))
        + "\n"
        + license.url()
        + "\n";
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
