package org.vetika.app.attachment.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** DOCX and XLSX: parts that refer to each other by relationships. */
record MicrosoftFormat(FileType type) implements OfficeFormat {
  private static final String MAIN = "application/vnd.openxmlformats-officedocument.";
  private static final Pattern DROPPED =
      Pattern.compile(
          "(?i)(docProps|docMetadata|customXml|customUI|_xmlsignatures|xl/revisions"
              + "|xl/printerSettings|word/printerSettings)/.*|(.*/)?thumbnail[^/]*"
              + "|(.*/)?printerSettings[^/]*\\.bin");
  private static final Pattern PUBLIC_ADDRESS = Pattern.compile("(?i)(https?:|mailto:|tel:|#).*");
  private static final Set<String> NAMES_OF_PEOPLE =
      Set.of(
          "author", "initials", "userId", "providerId", "displayName", "userName", "lastEditedBy");
  private static final Set<String> DROPPED_ELEMENTS = Set.of("docVars", "absPath", "fileSharing");

  static MicrosoftFormat of(String contentTypes, Map<String, byte[]> parts)
      throws RefusedFileException {
    if (contentTypes.contains("macroEnabled") || contentTypes.contains("vbaProject")) {
      throw new RefusedFileException(FileRefusal.MACROS);
    }
    boolean document = contentTypes.contains(MAIN + "wordprocessingml.document.main+xml");
    boolean workbook = contentTypes.contains(MAIN + "spreadsheetml.sheet.main+xml");
    if (document == workbook) {
      throw new RefusedFileException(FileRefusal.UNKNOWN_TYPE);
    }
    if (!parts.containsKey("_rels/.rels")) {
      throw new RefusedFileException(FileRefusal.BROKEN);
    }
    return new MicrosoftFormat(document ? FileType.DOCX : FileType.XLSX);
  }

  @Override
  public boolean drops(String part) {
    return DROPPED.matcher(part).matches();
  }

  @Override
  public XmlCopy.Edit edit(String part) {
    return new Editing(this, part);
  }

  private record Editing(MicrosoftFormat format, String part) implements XmlCopy.Edit {
    @Override
    public boolean drops(XMLStreamReader element) throws RefusedFileException {
      String name = element.getLocalName();
      if (part.endsWith(".rels") && name.equals("Relationship")) {
        return dropsRelationship(element);
      }
      if (part.equals(CONTENT_TYPES) && name.equals("Override")) {
        String target = element.getAttributeValue(null, "PartName");
        return target != null && format.drops(target.substring(Math.min(1, target.length())));
      }
      return DROPPED_ELEMENTS.contains(name);
    }

    private boolean dropsRelationship(XMLStreamReader element) throws RefusedFileException {
      String target = text(element.getAttributeValue(null, "Target"));
      if (text(element.getAttributeValue(null, "TargetMode")).equalsIgnoreCase("External")) {
        boolean link = text(element.getAttributeValue(null, "Type")).endsWith("/hyperlink");
        if (!link || !PUBLIC_ADDRESS.matcher(target).matches()) {
          throw new RefusedFileException(FileRefusal.OUTSIDE_LINKS);
        }
        return false;
      }
      return format.drops(resolved(target));
    }

    /** The name of the part that a relationship leads to. */
    private String resolved(String target) {
      if (target.startsWith("/")) {
        return target.substring(1);
      }
      Deque<String> path = new ArrayDeque<>();
      String folder = part.substring(0, part.lastIndexOf("_rels/"));
      for (String step : (folder + target).split("/")) {
        if (step.equals("..")) {
          path.pollLast();
        } else if (!step.equals(".") && !step.isEmpty()) {
          path.addLast(step);
        }
      }
      return String.join("/", path);
    }

    @Override
    public @Nullable String attribute(String element, String name, String value) {
      if (element.equals("pageSetup") && name.equals("id")) {
        // The settings of the printer, which are left out.
        return null;
      }
      return NAMES_OF_PEOPLE.contains(name) ? "" : value;
    }

    /** Authors of comments stand as texts in workbooks. */
    @Override
    public boolean silences(String element) {
      return element.equals("author");
    }

    private static String text(@Nullable String value) {
      return value == null ? "" : value;
    }
  }
}
