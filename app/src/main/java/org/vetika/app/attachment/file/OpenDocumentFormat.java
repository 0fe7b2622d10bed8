package org.vetika.app.attachment.file;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** ODT and ODS: a content part, and a manifest that lists all parts. */
record OpenDocumentFormat(FileType type) implements OfficeFormat {
  private static final String MAIN = "application/vnd.oasis.opendocument.";
  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final String LINKS = "http://www.w3.org/1999/xlink";
  private static final Pattern DROPPED =
      Pattern.compile(
          "(.*/)?meta\\.xml|Thumbnails/.*|Configurations2/.*|layout-cache|VersionList\\.xml"
              + "|Versions/.*|META-INF/.*signatures\\.xml|(.*/)?manifest\\.rdf");
  private static final Pattern OUTSIDE = Pattern.compile("(?i)([a-z][a-z0-9+.-]*:|/|\\.\\./).*");
  private static final Pattern PUBLIC_ADDRESS =
      Pattern.compile("(?i)(https?:|mailto:|tel:|#).*|[^:/.][^:]*");
  private static final Set<String> NAMES_OF_PEOPLE =
      Set.of("creator", "creator-initials", "sender-initials", "initial-creator", "printed-by");

  static OpenDocumentFormat of(String mimetype, Map<String, byte[]> parts)
      throws RefusedFileException {
    byte[] manifest = parts.get(MANIFEST);
    if (manifest == null || !parts.containsKey("content.xml")) {
      throw new RefusedFileException(FileRefusal.BROKEN);
    }
    return switch (mimetype.strip()) {
      case MAIN + "text" -> new OpenDocumentFormat(FileType.ODT);
      case MAIN + "spreadsheet" -> new OpenDocumentFormat(FileType.ODS);
      default -> throw new RefusedFileException(FileRefusal.UNKNOWN_TYPE);
    };
  }

  @Override
  public boolean drops(String part) {
    return DROPPED.matcher(part).matches();
  }

  @Override
  public XmlCopy.Edit edit(String part) {
    return new Editing(this, part);
  }

  private record Editing(OpenDocumentFormat format, String part) implements XmlCopy.Edit {
    @Override
    public boolean drops(XMLStreamReader element) throws RefusedFileException {
      String name = element.getLocalName();
      refuseDangers(name, element);
      if (part.equals(MANIFEST) && name.equals("file-entry")) {
        return dropsEntry(element);
      }
      return part.endsWith("settings.xml")
          && name.equals("config-item")
          && hasName(element, Set.of("PrinterName", "PrinterSetup", "CurrentDatabaseDataSource"));
    }

    private static void refuseDangers(String name, XMLStreamReader element)
        throws RefusedFileException {
      if (name.equals("event-listener") || name.equals("script")) {
        throw new RefusedFileException(FileRefusal.MACROS);
      }
      if (name.equals("encryption-data")) {
        throw new RefusedFileException(FileRefusal.ENCRYPTED);
      }
      if (name.equals("object-ole") || name.equals("plugin") || name.equals("applet")) {
        throw new RefusedFileException(FileRefusal.EMBEDDED_FILES);
      }
      String target = element.getAttributeValue(LINKS, "href");
      boolean leaves = target != null && OUTSIDE.matcher(target).matches();
      if (leaves && !(name.equals("a") && PUBLIC_ADDRESS.matcher(target).matches())) {
        throw new RefusedFileException(FileRefusal.OUTSIDE_LINKS);
      }
    }

    private boolean dropsEntry(XMLStreamReader element) {
      for (int i = 0; i < element.getAttributeCount(); i++) {
        if (element.getAttributeLocalName(i).equals("full-path")) {
          return format.drops(element.getAttributeValue(i));
        }
      }
      return false;
    }

    private static boolean hasName(XMLStreamReader element, Set<String> names) {
      for (int i = 0; i < element.getAttributeCount(); i++) {
        if (element.getAttributeLocalName(i).equals("name")) {
          return names.contains(element.getAttributeValue(i));
        }
      }
      return false;
    }

    @Override
    public @Nullable String attribute(String element, String name, String value) {
      return value;
    }

    @Override
    public boolean silences(String element) {
      return NAMES_OF_PEOPLE.contains(element);
    }
  }
}
