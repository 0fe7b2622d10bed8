package org.vetika.app.issue.web.desk;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.dialogue.MakerKind;
import org.vetika.app.issue.Correcting;
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

  EntryController(
      Posts posts,
      Correcting correcting,
      TranslatingEntry translating,
      RemovingEntryText removing) {
    this.posts = posts;
    this.correcting = correcting;
    this.translating = translating;
    this.removing = removing;
  }

  @Access(Access.Who.SIGNED_IN)
  @PostMapping("/correct")
  ModelAndView correct(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted) {
    var sent = Posts.Sent.of(page, visitor, number, Action.CORRECT, posted);
    Posted typed = sent.typed();
    return posts.take(
        sent,
        acting ->
            correcting.correct(
                number,
                acting.speaker(),
                sent.entry(),
                typed.language(page.language()),
                typed.text("text")));
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
    Posted typed = sent.typed();
    return posts.take(
        sent,
        acting ->
            removing.remove(
                number,
                acting.speaker(),
                sent.entry(),
                typed.ticked("title"),
                typed.text("reason")));
  }
}
