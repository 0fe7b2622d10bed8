package org.vetika.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the handler of an address as Spring does, but asks only the patterns that are as long and
 * have the same fixed word at the beginning: behind the language that all addresses begin with,
 * Spring would try every pattern of the program for each request.
 */
final class HandlersByPart extends RequestMappingHandlerMapping {
  private static final Pattern FIXED = Pattern.compile("[^{}*?:]+");

  /** Of the request whose handler is looked for: to ask the request for each pattern is slow. */
  private static final ThreadLocal<List<PathContainer.Element>> ADDRESS = new ThreadLocal<>();

  /**
   * What an address must have.
   *
   * @param elements how many words and separators; any number when 0
   * @param index where the word is; an address needs none when it is −1
   */
  private record Part(int elements, int index, String word) {
    private static final Part ANY = new Part(0, -1, "");

    private boolean isIn(List<PathContainer.Element> address) {
      if (elements > 0 && elements != address.size()) {
        return false;
      }
      int element = elementAt(index);
      return index < 0
          || (element < address.size()
              && address.get(element) instanceof PathContainer.PathSegment segment
              && segment.valueToMatch().equals(word));
    }

    /** Separators count as elements, and every address begins with one. */
    private static int elementAt(int index) {
      return 2 * index + 1;
    }
  }

  private final Map<RequestMappingInfo, Part> parts = new ConcurrentHashMap<>();

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    ADDRESS.set(address(request));
    try {
      return super.lookupHandlerMethod(path, request);
    } finally {
      ADDRESS.remove();
    }
  }

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo mapping, HttpServletRequest request) {
    Part part = parts.computeIfAbsent(mapping, HandlersByPart::part);
    List<PathContainer.Element> known = ADDRESS.get();
    return part.isIn(known == null ? address(request) : known)
        ? super.getMatchingMapping(mapping, request)
        : null;
  }

  private static List<PathContainer.Element> address(HttpServletRequest request) {
    return ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().elements();
  }

  private static Part part(RequestMappingInfo mapping) {
    List<String> patterns = List.copyOf(mapping.getPatternValues());
    if (patterns.size() != 1) {
      return Part.ANY;
    }
    String pattern = patterns.getFirst();
    String[] words = pattern.split("/", -1);
    if (words.length < 2 || pattern.endsWith("/")) {
      return Part.ANY;
    }
    // A name with a star stands for several words; a slash in an expression is none of the address.
    boolean several = pattern.contains("**") || pattern.contains("{*") || pattern.contains("[^/");
    int elements = several ? 0 : 2 * (words.length - 1);
    for (int index = 0; index < 2 && index + 1 < words.length; index++) {
      if (FIXED.matcher(words[index + 1]).matches()) {
        return new Part(elements, index, words[index + 1]);
      }
      if (words[index + 1].contains("**")) {
        return Part.ANY;
      }
    }
    return new Part(elements, -1, "");
  }
}
