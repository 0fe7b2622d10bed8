package org.vetika.app.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.vetika.app.Vetika;

/** The product's command in a process of its own, with this test's classes. */
final class Program implements AutoCloseable {
  private static final int LONGEST_SECONDS = 120;

  private final Process process;
  private final Path output;
  private final Path errors;

  private Program(Process process, Path output, Path errors) {
    this.process = process;
    this.output = output;
    this.errors = errors;
  }

  static Program run(Path folder, String... arguments) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp"));
    command.addAll(List.of(classPath(), Vetika.class.getName()));
    command.addAll(List.of(arguments));
    return run(folder, command, Map.of());
  }

  /** The jar that was made of the classes, by the script that people use. */
  static Program packed(Path folder, Map<String, String> variables, String... arguments)
      throws IOException {
    var command = new ArrayList<>(List.of(Path.of("../vetika").toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    var all = new HashMap<>(Map.of("JAVA_HOME", System.getProperty("java.home")));
    all.putAll(variables);
    return run(folder, command, all);
  }

  private static Program run(Path folder, List<String> command, Map<String, String> variables)
      throws IOException {
    Path output = Files.createTempFile(folder, "out", "");
    Path errors = Files.createTempFile(folder, "err", "");
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("VETIKA_"));
    builder.environment().putAll(variables);
    builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
    return new Program(builder.start(), output, errors);
  }

  /** This test's, named from the root: the program runs in another folder. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** What somebody types, to the end. */
  void types(String text) throws IOException {
    try (var input = process.getOutputStream()) {
      input.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It ended before it read: how, its exit code says.
      if (process.isAlive()) {
        throw e;
      }
    }
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("The program does not end");
    }
    return process.exitValue();
  }

  /** What stands after the given words on a line of the output, waited for. */
  String said(String words) throws Exception {
    for (int i = 0; i < LONGEST_SECONDS * 10 && process.isAlive(); i++) {
      for (String line : output().lines().toList()) {
        if (line.startsWith(words)) {
          return line.substring(words.length()).strip();
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("The program did not say " + words + ": " + output() + errors());
  }

  /** The whole output once the words stand in it, also within a line. */
  String wrote(String words) throws Exception {
    for (int i = 0; i < LONGEST_SECONDS * 10 && process.isAlive(); i++) {
      String all = output();
      if (all.contains(words)) {
        return all;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("The program did not write " + words + ": " + output() + errors());
  }

  String output() throws IOException {
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  String errors() throws IOException {
    return Files.readString(errors, StandardCharsets.UTF_8);
  }

  void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
