package org.vetika.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vetika.app.web.CalendarText.Event;
import org.vetika.app.web.CalendarText.Status;

class CalendarTextTest {
  private static Event event(String title, @Nullable LocalTime start, @Nullable LocalTime end) {
    return new Event(
        "D2021-001@vetika.example",
        null,
        LocalDate.of(2021, 9, 28),
        LocalDate.of(2021, 9, 29),
        start,
        end,
        ZoneId.of("Asia/Phnom_Penh"),
        title,
        "",
        "",
        "https://vetika.example/en/dialogues/D2021-001",
        Status.CONFIRMED,
        Instant.parse("2021-10-01T00:00:00Z"));
  }

  private static String calendar(Event event) {
    return CalendarText.of("Vetika", "en", List.of(event));
  }

  @Test
  void whole_days_end_on_the_day_after_the_last() {
    assertThat(calendar(event("Forum", null, null)))
        .contains("\r\nDTSTART;VALUE=DATE:20210928\r\nDTEND;VALUE=DATE:20210930\r\n");
  }

  @Test
  void times_of_phnom_penh_are_seven_hours_earlier_in_utc() {
    assertThat(calendar(event("Forum", LocalTime.of(8, 30), LocalTime.of(17, 0))))
        .contains("\r\nDTSTART:20210928T013000Z\r\nDTEND:20210929T100000Z\r\n");
  }

  @Test
  void signs_of_the_format_are_escaped() {
    assertThat(calendar(event("Rivers, roads; a\\b\nc\r\nEND:VEVENT", null, null)))
        .contains("\r\nSUMMARY:Rivers\\, roads\\; a\\\\b\\nc\\nEND:VEVENT\r\n");
  }

  @Test
  void long_khmer_titles_are_folded_between_characters() {
    String title = "វេទិកាភាពជាដៃគូរវាងរាជរដ្ឋាភិបាល និងអង្គការសង្គមស៊ីវិល".repeat(3);
    String text = calendar(event(title, null, null));
    assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(UTF_8).length <= 75);
    assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + title);
  }

  @Property(tries = 300)
  void no_title_breaks_the_lines(@ForAll String title) {
    String text = calendar(event(title, null, null));
    assertThat(text.replace("\r\n ", "").split("\r\n")).hasSize(16);
    assertThat(text.split("\r\n", -1))
        .allMatch(line -> line.getBytes(UTF_8).length <= 75 && !line.contains("\n"));
  }
}
