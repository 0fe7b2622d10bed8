package org.vetika.app.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.account.ApiTokens;
import org.vetika.app.web.Access;
import org.vetika.app.web.ApiScope;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Tokens for programs: made, shown once, ended. */
@Controller
@RequestMapping("/{language:en|km}/account/tokens")
@Access(Access.Who.SIGNED_IN)
class TokenController {
  private static final int LONGEST_DAYS = 365;

  private final ApiTokens tokens;
  private final AccountPages pages;
  private final SignedInBrowser browser;
  private final Clock clock;

  TokenController(ApiTokens tokens, AccountPages pages, SignedInBrowser browser, Clock clock) {
    this.tokens = tokens;
    this.pages = pages;
    this.browser = browser;
    this.clock = clock;
  }

  @PostMapping
  ModelAndView create(
      @ModelAttribute AccountForm form,
      PageContext page,
      Visitor visitor,
      HttpServletRequest request) {
    if (!browser.session(request).map(each -> each.fresh(clock.instant())).orElse(false)) {
      return AccountController.signInAgain(page);
    }
    String name = AccountForm.text(form.tokenName()).strip();
    if (name.isEmpty() || name.length() > 100) {
      return refused(request, visitor, page, "tokenName", "account.error.token-name");
    }
    Integer days = form.days();
    if (days == null || days < 1 || days > LONGEST_DAYS) {
      return refused(request, visitor, page, "days", "account.error.days");
    }
    Set<ApiScope> scopes =
        form.scopeKeys().stream()
            .flatMap(key -> ApiScope.ofKey(key).stream())
            .collect(Collectors.toSet());
    if (scopes.isEmpty()) {
      return refused(request, visitor, page, "scopes", "account.error.scopes");
    }
    String token = tokens.create(visitor.person(), name, scopes, Duration.ofDays(days));
    return pages.show(request, visitor, page, "account.done.token-created", token);
  }

  @PostMapping("/end")
  ModelAndView end(@RequestParam UUID id, PageContext page, Visitor visitor) {
    tokens.end(visitor.person(), id);
    return View.redirect(page, "/account?done=token-ended");
  }

  private ModelAndView refused(
      HttpServletRequest request, Visitor visitor, PageContext page, String field, String key) {
    return pages.refused(HttpStatus.UNPROCESSABLE_CONTENT, request, visitor, page, field, key);
  }
}
