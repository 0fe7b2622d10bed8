package org.vetika.bench.linkage;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What this process has used since it began, the start of Java included.
 *
 * @param wall seconds
 * @param cpu seconds of all threads
 * @param memory largest resident memory in MB; 0 where the system does not say
 */
record Cost(double wall, double cpu, double memory) {
  private static final double MILLISECONDS = 1e3;
  private static final double NANOSECONDS = 1e9;
  private static final double KILOBYTES = 1024;

  static Cost soFar() throws IOException {
    long began = ManagementFactory.getRuntimeMXBean().getStartTime();
    double wall = (System.currentTimeMillis() - began) / MILLISECONDS;
    return new Cost(wall, processorSeconds(), largestMemory());
  }

  /** Seconds of all threads of this process. */
  static double processorSeconds() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / NANOSECONDS;
  }

  private static double largestMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES)
        .findFirst()
        .orElse(0);
  }

  void print() {
    print("wall", wall);
    print("cpu", cpu);
    print("memory", memory);
  }

  /** One figure in a line, as bench/run reads it. */
  static void print(String name, double value) {
    System.out.printf(Locale.ROOT, "%s\t%.4f%n", name, value);
  }
}
