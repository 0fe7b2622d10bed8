package org.vetika.app.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** A short name of the browser and its device, for people to recognize their own sessions. */
final class BrowserName {
  private record Mark(String inHeader, String name) {}

  /** The first that fits: most browsers also claim to be those below them. */
  private static final List<Mark> BROWSERS =
      List.of(
          new Mark("Edg", "Edge"),
          new Mark("OPR/", "Opera"),
          new Mark("SamsungBrowser", "Samsung Internet"),
          new Mark("Firefox", "Firefox"),
          new Mark("Chrom", "Chrome"),
          new Mark("Safari", "Safari"));

  private static final List<Mark> DEVICES =
      List.of(
          new Mark("Android", "Android"),
          new Mark("iPhone", "iPhone"),
          new Mark("iPad", "iPad"),
          new Mark("Windows", "Windows"),
          new Mark("Mac OS", "Mac"),
          new Mark("Linux", "Linux"));

  private BrowserName() {}

  /** Such as {@code Firefox, Android}; a dash stands for what is not known. */
  static String of(HttpServletRequest request) {
    String header = String.valueOf(request.getHeader("User-Agent"));
    return first(BROWSERS, header) + ", " + first(DEVICES, header);
  }

  private static String first(List<Mark> marks, String header) {
    return marks.stream()
        .filter(mark -> header.contains(mark.inHeader()))
        .map(Mark::name)
        .findFirst()
        .orElse("–");
  }
}
