package org.vetika.app.attachment.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.vetika.app.attachment.AttachmentChip;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.attachment.KeepingOutcome;
import org.vetika.app.attachment.ListedFile;
import org.vetika.app.attachment.Seen;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;

/**
 * A form with a file field, as modules make it: what it was sent becomes files of {@code Tform}.
 * There only in tests that ask for it.
 */
@Controller
@ConditionalOnProperty("vetika.test.file-field")
@RequestMapping("/{language:en|km}/test-form")
@Access(Access.Who.PUBLIC)
class FieldPage {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Attachments attachments;

  FieldPage(Attachments attachments) {
    this.attachments = attachments;
    templates.setBinaryStaticContent(true);
  }

  @GetMapping
  ResponseEntity<byte[]> form(PageContext page) {
    return view(page, null);
  }

  @PostMapping
  ResponseEntity<byte[]> send(
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      @RequestParam(required = false) @Nullable List<String> uploaded,
      PageContext page)
      throws IOException {
    String error = null;
    for (String token : Optional.ofNullable(uploaded).orElse(List.of())) {
      error = error(attachments.keepUploaded("Tform", token, null, null), page, error);
    }
    for (MultipartFile file : Optional.ofNullable(files).orElse(List.of())) {
      if (!file.isEmpty()) {
        String name = String.valueOf(file.getOriginalFilename());
        error =
            error(attachments.keep("Tform", name, null, file.getInputStream(), null), page, error);
      }
    }
    return view(page, error);
  }

  private static @Nullable String error(
      KeepingOutcome outcome, PageContext page, @Nullable String before) {
    return switch (outcome) {
      case KeepingOutcome.Kept kept -> before;
      case KeepingOutcome.Refused refused -> page.t(refused.messageKey());
    };
  }

  private ResponseEntity<byte[]> view(PageContext page, @Nullable String error) {
    var field = new HashMap<String, Object>(Map.of("page", page));
    field.put("error", error);
    var files =
        AttachmentChip.of(
            attachments.of(List.of("Tform")).stream()
                .map(file -> new ListedFile(file, Seen.ORIGINAL))
                .toList(),
            page);
    Content content =
        output -> {
          output.writeContent(
              "<div class=wrap><h1>Form</h1><form class=form method=post"
                  + " enctype=multipart/form-data><input type=hidden name=_csrf value="
                  + page.csrf()
                  + ">");
          templates.render("component/attachmentfield.jte", field, output);
          output.writeContent("<p class=btns><button class=btn>Send</button></p></form>");
          templates.render(
              "component/attachments.jte", Map.of("page", page, "files", files), output);
          output.writeContent("</div>");
        };
    var html = new Utf8ByteOutput();
    templates.render(
        "layout/page.jte", Map.of("page", page, "title", "Form", "content", content), html);
    return ResponseEntity.status(error == null ? 200 : 422)
        .contentType(MediaType.TEXT_HTML)
        .header("Content-Language", page.language().tag())
        .body(html.toByteArray());
  }
}
