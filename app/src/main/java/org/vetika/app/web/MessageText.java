package org.vetika.app.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message with places for arguments, an ICU message format. Where texts are put into plain
 * places, as for most, that is all that is done: ICU's way is for numbers, plurals and choices, and
 * takes as long as a tenth of a page when it is asked for each of its lines.
 */
final class MessageText {
  private final MessageFormat format;

  /** Between the plain places, one more than those; null if there are others. */
  private final @Nullable List<String> literals;

  private final List<Integer> places = new ArrayList<>();

  MessageText(String pattern, ULocale locale) {
    this.format = new MessageFormat(pattern, locale);
    this.literals = read(new MessagePattern(pattern));
  }

  /** What {@link MessageFormat#format(Object)} gives for these. */
  String with(Object... arguments) {
    if (literals != null && allTexts(arguments)) {
      return joined(literals, arguments);
    }
    // A clone would make its number formats again, which takes ten times longer than the format.
    synchronized (format) {
      return format.format(arguments);
    }
  }

  private boolean allTexts(Object[] arguments) {
    for (int place : places) {
      if (place >= arguments.length || !(arguments[place] instanceof String)) {
        return false;
      }
    }
    return true;
  }

  private String joined(List<String> between, Object[] arguments) {
    var text = new StringBuilder(between.getFirst());
    for (int i = 0; i < places.size(); i++) {
      text.append((String) arguments[places.get(i)]).append(between.get(i + 1));
    }
    return text.toString();
  }

  /** As ICU reads a pattern: what lies between its parts is said, but not what quotes it. */
  private @Nullable List<String> read(MessagePattern pattern) {
    String said = pattern.getPatternString();
    var texts = new ArrayList<String>();
    var text = new StringBuilder();
    int from = pattern.getPart(0).getLimit();
    for (int i = 1; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      text.append(said, from, part.getIndex());
      if (part.getType() == Part.Type.ARG_START) {
        if (part.getArgType() != ArgType.NONE
            || pattern.getPartType(i + 1) != Part.Type.ARG_NUMBER) {
          return null;
        }
        places.add(pattern.getPart(i + 1).getValue());
        texts.add(text.toString());
        text.setLength(0);
        i = pattern.getLimitPartIndex(i);
      }
      from = pattern.getPart(i).getLimit();
    }
    texts.add(text.toString());
    return texts;
  }
}
