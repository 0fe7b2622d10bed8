package org.vetika.app.attachment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import org.vetika.app.attachment.Attachment;
import org.vetika.app.attachment.AttachmentChip;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.attachment.KeepingOutcome;
import org.vetika.app.attachment.Uploads;
import org.vetika.app.web.Fingerprint;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Tokens;

/**
 * Files of a form that asks for texts as well. What is good is kept in a draft of the form, so that
 * nothing has to be given twice when something else is refused.
 */
@Component
public class FormFiles {
  /** The hidden field that names the draft of a form. */
  public static final String DRAFT_FIELD = "files_draft";

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Attachments attachments;
  private final Uploads uploads;

  FormFiles(Attachments attachments, Uploads uploads) {
    this.attachments = attachments;
    this.uploads = uploads;
  }

  /**
   * What came with a form, as {@code component/attachmentfield.jte} sends it.
   *
   * @param token of the draft
   * @param files as parts of the form
   * @param uploaded tokens of files that came in parts before
   * @param dropped ids of kept files that are to be left out after all
   */
  public record Brought(
      String token, List<MultipartFile> files, List<String> uploaded, List<UUID> dropped) {
    /** Of a form without files. */
    public static final Brought NOTHING = new Brought("", List.of(), List.of(), List.of());

    public static Brought of(HttpServletRequest request) {
      String token = request.getParameter(DRAFT_FIELD);
      return new Brought(
          token != null && TOKEN.matcher(token).matches() ? token : Tokens.fresh(),
          parts(request),
          values(request, "uploaded"),
          values(request, "drop").stream()
              .filter(each -> UUID_TEXT.matcher(each).matches())
              .map(UUID::fromString)
              .toList());
    }

    private static List<MultipartFile> parts(HttpServletRequest request) {
      var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
      return multipart == null
          ? List.of()
          : multipart.getFiles("files").stream().filter(file -> !isUnchosen(file)).toList();
    }

    /** Browsers send a nameless part for a field in which nothing was chosen. */
    private static boolean isUnchosen(MultipartFile file) {
      String name = file.getOriginalFilename();
      return file.isEmpty() && (name == null || name.isEmpty());
    }

    private static List<String> values(HttpServletRequest request, String field) {
      String[] all = request.getParameterValues(field);
      return all == null ? List.of() : Arrays.asList(all);
    }

    public boolean isEmpty() {
      return files.isEmpty() && uploaded.isEmpty() && dropped.isEmpty();
    }
  }

  /**
   * The draft of a form: nobody else reaches it, even with its token.
   *
   * @param whose of the person or of the secret they came with
   */
  public static String draft(String token, String whose) {
    return Attachments.FORM + Fingerprint.ofText(token + "\n" + whose);
  }

  /**
   * Keeps what a form brought; call it outside a transaction.
   *
   * @param person null for somebody without an account
   * @return in words, why some are not taken; empty when all is well
   */
  public List<String> keep(String draft, Brought brought, @Nullable UUID person, PageContext page) {
    brought.dropped().forEach(id -> attachments.discard(draft, id));
    var refused = new ArrayList<String>();
    for (MultipartFile file : brought.files()) {
      String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
      try (InputStream content = file.getInputStream()) {
        note(attachments.keep(draft, name, null, content, person), name, page, refused);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    for (String upload : brought.uploaded()) {
      String name = uploads.progress(upload).map(Uploads.Progress::name).orElse("");
      note(attachments.keepUploaded(draft, upload, null, person), name, page, refused);
    }
    return List.copyOf(refused);
  }

  private static void note(
      KeepingOutcome outcome, String name, PageContext page, List<String> refused) {
    if (outcome instanceof KeepingOutcome.Refused no) {
      String why = page.t(no.messageKey());
      refused.add(name.isEmpty() ? why : name + ": " + why);
    }
  }

  /** A file that waits in a draft; {@code size} in words. */
  public record Kept(String id, String name, String size) {}

  /** What waits in a draft, in the names under which it was given. */
  public List<Kept> kept(String draft, PageContext page) {
    return attachments.of(List.of(draft)).stream().map(file -> kept(file, page)).toList();
  }

  private static Kept kept(Attachment file, PageContext page) {
    return new Kept(file.id().toString(), file.name(), AttachmentChip.size(file.bytes(), page));
  }
}
