package org.vetika.app.attachment.file;

import java.util.List;

/** The kinds of files that are taken. */
public enum FileType {
  JPEG("image/jpeg", "jpg", "JPEG"),
  PNG("image/png", "png", "PNG"),
  PDF("application/pdf", "pdf", "PDF"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "DOCX"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "XLSX"),
  ODT("application/vnd.oasis.opendocument.text", "odt", "ODT"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods", "ODS"),
  TEXT("text/plain", "txt", "TXT"),
  CSV("text/csv", "csv", "CSV");

  private final String mediaType;
  private final String extension;
  private final String format;

  FileType(String mediaType, String extension, String format) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.format = format;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Without the dot. */
  public String extension() {
    return extension;
  }

  /** A short name, the same in all languages. */
  public String format() {
    return format;
  }

  public boolean isPicture() {
    return this == JPEG || this == PNG;
  }

  /** Whether browsers may show it; everything else is saved. */
  public boolean isShown() {
    return isPicture() || this == PDF;
  }

  /** For the attribute {@code accept} of a file field. */
  public static String accepted() {
    return String.join(",", List.of(values()).stream().map(type -> "." + type.extension).toList())
        + ",.jpeg,image/*";
  }

  /**
   * @throws IllegalArgumentException for a media type that is none of these
   */
  public static FileType ofMediaType(String mediaType) {
    for (FileType type : values()) {
      if (type.mediaType.equals(mediaType)) {
        return type;
      }
    }
    throw new IllegalArgumentException(mediaType);
  }
}
