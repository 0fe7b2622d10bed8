package org.vetika.app.attachment.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a PDF what is not on its pages: metadata, files inside, programs, names of those who
 * commented or signed, and the notes of cameras inside photos.
 */
final class PdfTraces {
  private static final List<String> NEVER_KEPT =
      List.of(
          "Metadata",
          "PieceInfo",
          "LastModified",
          "AF",
          "AA",
          "EF",
          "Thumb",
          "SpiderInfo",
          "JS",
          "XFA",
          "Collection",
          "Perms",
          "DSS",
          "Legal",
          "CreatorInfo",
          "EmbeddedFiles",
          "JavaScript",
          "Renditions");
  private static final List<String> OF_COMMENTS = List.of("T", "NM", "M", "CreationDate", "RC");
  private static final Set<String> ANNOTATIONS_DROPPED =
      Set.of("FileAttachment", "RichMedia", "Screen", "3D", "Movie", "Sound");
  private static final Set<String> ACTIONS_KEPT = Set.of("GoTo", "URI", "Named");
  private static final Pattern PROGRAM =
      Pattern.compile("(?i).*\\.(exe|com|bat|cmd|scr|js|jse|vbs|vbe|jar|msi|dll|ps1|lnk|hta|apk)");

  private PdfTraces() {}

  /** Sees every dictionary and stream of a document once. */
  private interface Visit {
    void see(COSDictionary dictionary) throws IOException;
  }

  /** Refuses documents that start programs or hold them, then takes the traces out. */
  static void remove(COSDictionary trailer) throws IOException {
    walk(trailer, PdfTraces::refusePrograms);
    walk(
        trailer,
        dictionary -> {
          clean(dictionary);
          if (dictionary instanceof COSStream stream) {
            cleanPhoto(stream);
          }
        });
  }

  /** Through everything that can be reached; without recursion, which a file could exhaust. */
  private static void walk(COSDictionary trailer, Visit visit) throws IOException {
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSBase> open = new ArrayDeque<>(List.of(trailer));
    while (!open.isEmpty()) {
      COSBase next = open.pop();
      if (seen.add(next)) {
        switch (next) {
          case COSObject reference -> push(open, reference.getObject());
          case COSArray array -> array.forEach(each -> push(open, each));
          case COSDictionary dictionary -> {
            visit.see(dictionary);
            dictionary.getValues().forEach(each -> push(open, each));
          }
          default -> {}
        }
      }
    }
  }

  private static void push(Deque<COSBase> open, @Nullable COSBase next) {
    if (next != null) {
      open.push(next);
    }
  }

  private static void clean(COSDictionary dictionary) {
    for (String name : NEVER_KEPT) {
      dictionary.removeItem(COSName.getPDFName(name));
    }
    for (String name : List.of("A", "OpenAction", "Next", "PA")) {
      dropAction(dictionary, COSName.getPDFName(name));
    }
    if (dictionary.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
      dropAnnotations(annotations);
    }
    boolean annotation =
        dictionary.containsKey(COSName.RECT) && dictionary.containsKey(COSName.SUBTYPE);
    if (annotation && !COSName.WIDGET.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
      OF_COMMENTS.forEach(name -> dictionary.removeItem(COSName.getPDFName(name)));
    }
    if (COSName.SIG.equals(dictionary.getCOSName(COSName.FT))) {
      dictionary.removeItem(COSName.V);
    }
  }

  private static void refusePrograms(COSDictionary dictionary) throws RefusedFileException {
    if ("Launch".equals(dictionary.getNameAsString(COSName.S))) {
      throw new RefusedFileException(FileRefusal.PROGRAM);
    }
    if (dictionary.containsKey(COSName.EF)) {
      for (COSName key : List.of(COSName.F, COSName.UF)) {
        String name = dictionary.getString(key);
        if (name != null && PROGRAM.matcher(name.strip()).matches()) {
          throw new RefusedFileException(FileRefusal.PROGRAM);
        }
      }
    }
  }

  /** An action that is no dictionary is a place in the document, or not an action at all. */
  private static void dropAction(COSDictionary holder, COSName key) {
    if (holder.getDictionaryObject(key) instanceof COSDictionary action
        && action.containsKey(COSName.S)) {
      if (!isKept(action)) {
        holder.removeItem(key);
      }
    } else if (key.getName().equals("Next")
        && holder.getDictionaryObject(key) instanceof COSArray) {
      holder.removeItem(key);
    }
  }

  private static boolean isKept(COSDictionary action) {
    String kind = action.getNameAsString(COSName.S);
    if ("URI".equals(kind)) {
      String address = action.getString(COSName.URI);
      return address != null && address.matches("(?i)(https?:|mailto:|tel:).*");
    }
    // Names of structure elements are called S as well, and are no actions.
    boolean isAction =
        "Action".equals(action.getNameAsString(COSName.TYPE)) || !action.containsKey(COSName.P);
    return !isAction || (kind != null && ACTIONS_KEPT.contains(kind));
  }

  private static void dropAnnotations(COSArray annotations) {
    for (int i = annotations.size() - 1; i >= 0; i--) {
      if (annotations.getObject(i) instanceof COSDictionary annotation) {
        String subtype = annotation.getNameAsString(COSName.SUBTYPE);
        if (subtype != null && ANNOTATIONS_DROPPED.contains(subtype)) {
          annotations.remove(i);
        }
      }
    }
  }

  private static void cleanPhoto(COSStream stream) throws IOException {
    COSBase filter = stream.getFilters();
    if (filter instanceof COSArray filters && filters.size() == 1) {
      filter = filters.getObject(0);
    }
    if (!COSName.DCT_DECODE.equals(filter)) {
      return;
    }
    byte[] photo;
    try (InputStream raw = stream.createRawInputStream()) {
      photo = raw.readAllBytes();
    }
    byte[] clean = JpegSegments.strip(photo);
    if (clean.length < photo.length) {
      try (OutputStream raw = stream.createRawOutputStream()) {
        raw.write(clean);
      }
    }
  }
}
