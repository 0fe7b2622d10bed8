package org.vetika.app.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.vetika.app.document.Block.Heading;
import org.vetika.app.document.Block.KeyValue;
import org.vetika.app.document.Block.KeyValues;
import org.vetika.app.document.Block.Note;
import org.vetika.app.document.Block.NumberedItem;
import org.vetika.app.document.Block.Paragraph;
import org.vetika.app.document.Block.Table;

/** Documents of the domain, in both languages. */
final class DocumentFixture {
  static final String KHMER_SENTENCE =
      "រដ្ឋាភិបាល និងអង្គការសង្គមស៊ីវិល បានដោះស្រាយបញ្ហារបស់ប្រជាពលរដ្ឋ និងស្ត្រី"
          + " នៅកម្មវិធីខ្មែរ ក្រោយសង្គ្រាម ដើម្បីយុត្តិធម៌ និងធម្មាភិបាល។";

  static final List<String> HARD_WORDS =
      List.of(
          "ដ្ឋា",
          "ញ្ញា",
          "ង្គ្រា",
          "ម្មា",
          "ខ្មែរ",
          "ប្រជាពលរដ្ឋ",
          "ស្ត្រី",
          "ឆ្នាំ២០២៦",
          "ប៉ុន្តែ",
          "ឱ្យ");

  private DocumentFixture() {}

  static DocumentMeta meta() {
    return new DocumentMeta(
        "Vetika",
        "Summary result of a dialogue",
        Instant.parse("2021-09-28T02:00:00Z"),
        "Vetika · the public record of dialogue",
        "How to cite: Vetika, dialogue 2021-09-28, result 2.1.",
        "Page {0} of {1}");
  }

  static DocumentMeta khmerMeta() {
    return new DocumentMeta(
        "វេទិកា",
        "លទ្ធផលសង្ខេបនៃវេទិកាសន្ទនា",
        Instant.parse("2021-09-28T02:00:00Z"),
        "វេទិកា · កំណត់ត្រាសាធារណៈនៃការសន្ទនា",
        "របៀបដកស្រង់៖ វេទិកា ការសន្ទនា ២០២១-០៩-២៨ លទ្ធផល ២.១",
        "ទំព័រ {0} នៃ {1}");
  }

  static PrintDocument of(Block... blocks) {
    return new PrintDocument("A dialogue", "en", meta(), List.of(blocks));
  }

  /** Own wording of what a provincial forum may bring; an illustration. */
  static PrintDocument summary() {
    return new PrintDocument(
        Text.of("Access to information and partnership dialogue for inclusive societies"),
        Text.of("សិទ្ធិទទួលបានព័ត៌មាន និងកិច្ចសន្ទនាភាពជាដៃគូ ដើម្បីសង្គមបរិយាប័ន្ន", "km"),
        "en",
        meta(),
        List.of(
            new KeyValues(
                List.of(
                    new KeyValue("Date", "28 September 2021"),
                    new KeyValue("Place", "Phnom Penh (រាជធានីភ្នំពេញ) and online"),
                    new KeyValue("Convener", "Cooperation Committee for Cambodia (CCC)"))),
            new Note(
                "Draft. The participants may still comment on each point and record a reservation."),
            new Heading(1, "1. Progress"),
            new Paragraph("What both sides saw as achieved since the last dialogue."),
            new NumberedItem(
                "1.1",
                Text.of(
                    "The Government commits to dialogue at all levels and makes the cooperation of"
                        + " development partners and civil society easier."),
                Text.of("Answered by the Ministry of Interior on 3 November 2021.")),
            new NumberedItem(
                "1.2",
                Text.of("The budget of communes and sangkats has grown."),
                Text.of(
                    "ថវិកាឃុំ សង្កាត់ បានកើនឡើង ហើយមុខងារផ្នែកសុខាភិបាល និងអប់រំ ត្រូវបានផ្ទេរ។",
                    "km")),
            new Heading(1, "2. បញ្ហាប្រឈម"),
            new Heading(2, "ច្បាប់ស្តីពីសិទ្ធិទទួលបានព័ត៌មាន"),
            new NumberedItem("2.1", KHMER_SENTENCE),
            new NumberedItem("2.10", "Groups working on rights wait for an answer without a date."),
            new Heading(1, "Who took part"),
            Table.of(
                List.of("Organization", "ឈ្មោះជាភាសាខ្មែរ", "People"),
                List.of(
                    List.of(
                        "Cooperation Committee for Cambodia",
                        "គណៈកម្មាធិការសហប្រតិបត្តិការដើម្បីកម្ពុជា",
                        "12"),
                    List.of("Ministry of Interior", "ក្រសួងមហាផ្ទៃ", "4"),
                    List.of(
                        "World Vision International – Cambodia",
                        "អង្គការទស្សនៈពិភពលោកអន្តរជាតិ-កម្ពុជា",
                        "1,204")))));
  }

  static byte[] pdf(PrintDocument document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PdfWriter.write(document, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
