package org.vetika.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassingUploadsTest {
  @TempDir Path data = Path.of("");

  @Test
  void what_a_server_that_died_left_is_taken_away_and_what_is_being_sent_stays() throws Exception {
    Path folder = Files.createDirectory(data.resolve("passing"));
    Path left = Files.writeString(folder.resolve("left.tmp"), "id,name\n1,Dara\n");
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    Path sent = Files.writeString(folder.resolve("sent.tmp"), "id,");
    var passing = new PassingUploads(data);
    passing.afterSingletonsInstantiated();
    assertThat(left).doesNotExist();
    Files.setLastModifiedTime(sent, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    passing.sweep();
    assertThat(folder).isEmptyDirectory();
  }
}
