package org.vetika.app.issue.web.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vetika.app.attachment.web.FormFiles;
import org.vetika.app.issue.WaitingFiles;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Tokens;
import org.vetika.app.web.Visitor;

/** The question for files in the forms of the desk, and what is done with the answer. */
@Component
class FileFields {
  private final FormFiles files;

  FileFields(FormFiles files) {
    this.files = files;
  }

  /**
   * Asks for files; those that were good stay when something else was refused.
   *
   * @param key of the label
   */
  Field ask(PageContext page, Visitor visitor, Posted typed, String key) {
    String before = typed.text(FormFiles.DRAFT_FIELD);
    String label = "issue-desk.field." + key;
    boolean hinted = page.messages().has(Language.EN, label + ".hint");
    return new Field(
        Field.Type.FILES,
        "files",
        page.t(label),
        hinted ? page.t(label + ".hint") : null,
        true,
        before.isEmpty() ? Tokens.fresh() : before,
        List.of(),
        null,
        before.isEmpty() ? List.of() : files.kept(draft(before, visitor), page));
  }

  /** Keeps what came with a form; gives in words why some files are not taken. */
  List<String> keep(PageContext page, Visitor visitor, FormFiles.Brought brought) {
    return brought.isEmpty()
        ? List.of()
        : files.keep(draft(brought.token(), visitor), brought, visitor.person(), page);
  }

  /** What the entry gets that the form leads to. */
  static WaitingFiles waiting(Visitor visitor, FormFiles.Brought brought) {
    return WaitingFiles.of(draft(brought.token(), visitor));
  }

  private static String draft(String token, Visitor visitor) {
    return FormFiles.draft(token, "person " + visitor.person());
  }
}
