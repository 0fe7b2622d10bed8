package org.vetika.app.issue.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.attachment.web.FormFiles;
import org.vetika.app.dialogue.MakerKind;
import org.vetika.app.issue.Correcting;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.RemovingEntryFile;
import org.vetika.app.issue.RemovingEntryText;
import org.vetika.app.issue.TranslatingEntry;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Visitor;

/** What is done to one entry of a thread: correcting, translating, taking its text out. */
@Controller
@RequestMapping("/{language:en|km}/desk/issues/{number}")
class EntryController {
  private final Posts posts;
  private final Correcting correcting;
  private final TranslatingEntry translating;
  private final RemovingEntryText removing;
  private final RemovingEntryFile removingFile;

  EntryController(
      Posts posts,
      Correcting correcting,
      TranslatingEntry translating,
      RemovingEntryText removing,
      RemovingEntryFile removingFile) {
    this.posts = posts;
    this.correcting = correcting;
    this.translating = translating;
    this.removing = removing;
    this.removingFile = removingFile;
  }

  @Access(Access.Who.SIGNED_IN)
  @PostMapping("/correct")
  ModelAndView correct(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request) {
    var sent =
        Posts.Sent.of(page, visitor, number, Action.CORRECT, posted)
            .with(FormFiles.Brought.of(request));
    Posted typed = sent.typed();
    return posts.take(
        sent,
        acting ->
            correcting.correct(
                number,
                acting.speaker(),
                sent.entry(),
                typed.language(page.language()),
                typed.text("text"),
                sent.waiting()));
  }

  @Access(Access.Who.SIGNED_IN)
  @PostMapping("/translate")
  ModelAndView translate(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted) {
    var sent = Posts.Sent.of(page, visitor, number, Action.TRANSLATE, posted);
    Posted typed = sent.typed();
    var content =
        new TranslatingEntry.Content(
            typed.text("title"),
            typed.text("text"),
            typed.text("action"),
            MakerKind.ofKey(typed.text("maker")).orElse(MakerKind.PERSON),
            typed.text("maker_name"));
    return posts.take(
        sent,
        acting ->
            translating.translate(number, acting.speaker(), acting.side(), sent.entry(), content));
  }

  @Access(Access.Who.FACILITATOR)
  @PostMapping("/remove")
  ModelAndView remove(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted) {
    var sent = Posts.Sent.of(page, visitor, number, Action.REMOVE, posted);
    return posts.take(sent, acting -> remove(sent, acting));
  }

  private Outcome<String> remove(Posts.Sent sent, Acting acting) {
    Posted typed = sent.typed();
    String reason = typed.text("reason");
    Optional<UUID> file = file(typed.text("what"));
    return file.isPresent()
        ? removingFile.remove(sent.number(), acting.speaker(), sent.entry(), file.get(), reason)
        : removing.remove(
            sent.number(), acting.speaker(), sent.entry(), typed.ticked("title"), reason);
  }

  /** Empty when everything of an entry is meant. */
  private static Optional<UUID> file(String id) {
    try {
      return id.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }
}
