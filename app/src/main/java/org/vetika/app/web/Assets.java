package org.vetika.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Style sheets, fonts, icons and scripts from {@code static/} on the class path. Addresses carry
 * the content's hash, so that browsers keep a file for a year and never show an old one. {@code
 * site.css} is the files named in {@code static/css/site.list}, one after another; {@code
 * desk.css}, for pages with forms, those in {@code desk.list}: readers on a slow line do not wait
 * for them.
 */
@Component
public final class Assets {
  /** A file ready to be sent. */
  public record Asset(byte[] bytes, String contentType, String version) {}

  private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern BREAKS = Pattern.compile("\\s*\\n\\s*");
  private static final Set<String> JOINED = Set.of("site.css", "desk.css", "figures.css");

  private final Map<String, Asset> loaded = new ConcurrentHashMap<>();

  /** {@code /assets/name?v=hash}. */
  public String href(String name) {
    Asset asset = find(name);
    return "/assets/" + name + (asset == null ? "" : "?v=" + asset.version());
  }

  /** The file of a name such as {@code fonts/head-khmer-600.woff2}, or null. */
  public @Nullable Asset find(String name) {
    Asset known = loaded.get(name);
    if (known != null) {
      return known;
    }
    byte[] bytes = JOINED.contains(name) ? styleSheet(name) : read("static/" + name);
    if (bytes == null) {
      return null;
    }
    Asset asset = new Asset(bytes, contentType(name), Fingerprint.ofBytes(bytes).substring(0, 16));
    loaded.put(name, asset);
    return asset;
  }

  private byte[] styleSheet(String name) {
    var all = new ByteArrayOutputStream();
    byte[] list = read("static/css/" + name.replace(".css", ".list"));
    for (String file :
        new String(list == null ? new byte[0] : list, StandardCharsets.UTF_8).split("\n")) {
      byte[] part = file.isBlank() ? null : read("static/css/" + file.strip());
      if (part != null) {
        all.writeBytes(part);
      }
    }
    return lean(all.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  /** Without comments and line ends: every byte counts where a page must stay below 100 kB. */
  private static String lean(String styles) {
    return BREAKS.matcher(COMMENTS.matcher(styles).replaceAll("")).replaceAll(" ");
  }

  private static byte @Nullable [] read(String path) {
    if (path.contains("..") || path.endsWith("/")) {
      return null;
    }
    var resource = new ClassPathResource(path);
    if (!resource.exists()) {
      return null;
    }
    try (var in = resource.getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String contentType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css;charset=UTF-8";
      case "js" -> "text/javascript;charset=UTF-8";
      case "svg" -> "image/svg+xml";
      case "woff2" -> "font/woff2";
      case "png" -> "image/png";
      case "txt" -> "text/plain;charset=UTF-8";
      default -> "application/octet-stream";
    };
  }
}
