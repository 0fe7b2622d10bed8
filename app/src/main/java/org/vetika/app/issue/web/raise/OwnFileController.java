package org.vetika.app.issue.web.raise;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.vetika.app.attachment.Downloads;
import org.vetika.app.attachment.Downloads.Form;
import org.vetika.app.attachment.FileViewer;
import org.vetika.app.attachment.web.FileAnswers;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;

/**
 * The files of one's own issue, with the originals, for who holds its receipt. They lie below the
 * page of the issue, because the cookie that opens it is good for nothing else.
 */
@Controller
@Access(Access.Who.PUBLIC)
@RequestMapping("/{language:en|km}" + OwnFileController.PATH + "{id}")
class OwnFileController {
  static final String PATH = OwnIssueController.PATH + "/files/";

  private final ReceiptCookie cookie;
  private final Downloads downloads;

  OwnFileController(ReceiptCookie cookie, Downloads downloads) {
    this.cookie = cookie;
    this.downloads = downloads;
  }

  @GetMapping("/{name}")
  Object copy(
      @PathVariable UUID id,
      PageContext page,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(id, Form.COPY, page, request, response);
  }

  @GetMapping("/preview/{name}")
  Object preview(
      @PathVariable UUID id,
      PageContext page,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(id, Form.PREVIEW, page, request, response);
  }

  @GetMapping("/original/{name}")
  Object original(
      @PathVariable UUID id,
      PageContext page,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(id, Form.ORIGINAL, page, request, response);
  }

  private Object answer(
      UUID id,
      Form form,
      PageContext page,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<byte[]> receipt = cookie.receiptHash(request);
    if (receipt.isEmpty()) {
      return View.redirect(page, "/issues/receipt");
    }
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("Referrer-Policy", "no-referrer");
    return FileAnswers.privately(
        downloads.find(id, form, new FileViewer.Holder(receipt.get())), page, response);
  }
}
