package org.vetika.app.dialogue.importing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is by its first bytes; its name does not count. */
enum FileType {
  TEXT,
  PDF,
  ZIP,
  OLE,
  HTML,
  OTHER;

  private static final int HEAD = 4096;
  private static final Pattern HTML_START =
      Pattern.compile(
          "^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*(?:<!doctype\\s+html|<html|<head|<body|"
              + "<meta|<title|<h[1-6]|<p[\\s>]|<div|<ol|<ul|<table|<section|<article|<main)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern OTHER_START =
      Pattern.compile("^\\s*(?:\\{\\\\rtf|%!PS|<\\?xml|<svg|#!)", Pattern.CASE_INSENSITIVE);

  static FileType of(byte[] content) {
    String head =
        new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
    int pdf = head.indexOf("%PDF-");
    if (pdf >= 0 && pdf < 1024) {
      return PDF;
    }
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return ZIP;
    }
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return OLE;
    }
    return isText(content) ? textType(content) : OTHER;
  }

  private static FileType textType(byte[] content) {
    String text = TextFile.decode(Arrays.copyOf(content, Math.min(content.length, HEAD)));
    if (HTML_START.matcher(text).find()) {
      return HTML;
    }
    boolean markup = text.toLowerCase(Locale.ROOT).contains("<html");
    return markup ? HTML : OTHER_START.matcher(text).find() ? OTHER : TEXT;
  }

  /** Text has almost no control characters; stray null bytes are forgiven. */
  private static boolean isText(byte[] content) {
    if (startsWithMark(content)) {
      return true;
    }
    int controls = 0;
    int nulls = 0;
    for (byte b : content) {
      int value = b & 0xff;
      if (value == 0) {
        nulls++;
      } else if (isControl(value)) {
        controls++;
      }
    }
    return controls <= content.length / 200 && nulls <= content.length / 20 + 1;
  }

  private static boolean isControl(int value) {
    return value == 0x7f || (value < 0x20 && "\t\n\r\f\u000b\u001b".indexOf(value) < 0);
  }

  private static boolean startsWithMark(byte[] content) {
    if (content.length < 4) {
      return false;
    }
    int mark = ((content[0] & 0xff) << 8) | (content[1] & 0xff);
    boolean marked = mark == 0xfffe || mark == 0xfeff;
    return marked && content.length % 2 == 0 && isMostlyAssigned(content);
  }

  private static boolean isMostlyAssigned(byte[] content) {
    String text = TextFile.decode(content);
    long odd =
        text.codePoints()
            .filter(c -> !Character.isDefined(c) || c == 0xfffd || (c != 0 && isControl(c)))
            .count();
    return odd <= text.length() / 100;
  }
}
