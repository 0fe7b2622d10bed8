package org.vetika.app.opendata.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.vetika.app.opendata.Addresses;
import org.vetika.app.opendata.Problem;
import org.vetika.app.opendata.list.Column;
import org.vetika.app.opendata.list.Cursor;
import org.vetika.app.opendata.list.OpenList;
import org.vetika.app.opendata.list.Parameters;
import org.vetika.app.opendata.list.Part;
import org.vetika.app.opendata.list.Selection;
import org.vetika.app.opendata.representation.ListRepresentation;
import org.vetika.app.opendata.representation.References;
import org.vetika.app.table.CsvText;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/** Answers with a list as JSON or as a table. */
@Component
class ListAnswers {
  private final Addresses addresses;
  private final References references;

  ListAnswers(Addresses addresses, References references) {
    this.addresses = addresses;
    this.references = references;
  }

  /** The part of a list that a request asks for. */
  <T> ResponseEntity<?> json(OpenList<T> list, HttpServletRequest request, PageContext page) {
    var parameters = new Parameters(request.getParameterMap());
    Selection<T> selection = list.select(parameters, language(request, page));
    return json(list, parameters, selection, request, page);
  }

  <T> ResponseEntity<?> json(
      OpenList<T> list,
      Parameters parameters,
      Selection<T> selection,
      HttpServletRequest request,
      PageContext page) {
    String after = parameters.after(list);
    int size = parameters.size();
    Optional<Problem> problem = parameters.problem();
    if (problem.isPresent()) {
      return Problems.answer(problem.get(), page);
    }
    Part<T> part = selection.part(after, size);
    String next = part.next() == null ? null : next(request, Cursor.of(list, part.next()));
    return answer(
        new ListRepresentation(
            references.license(),
            here(request).build().toUriString(),
            part.total(),
            part.items().stream().map(list::represent).toList(),
            next),
        next);
  }

  /** Every row of the list, however long it is. */
  <T> void csv(
      OpenList<T> list, Parameters parameters, Selection<T> selection, HttpServletResponse response)
      throws IOException {
    var columns = list.columns();
    try (var writer =
        new BufferedWriter(
            new OutputStreamWriter(
                Streamed.file(response, "text/csv;charset=UTF-8", list.name() + ".csv"), UTF_8))) {
      CsvText table = CsvText.on(writer, columns.stream().map(Column::name).toList());
      selection.each(item -> table.row(columns.stream().map(column -> column.cell(item)).toList()));
    }
  }

  /** Null when the table was sent, else why it is refused. */
  <T> @Nullable ResponseEntity<?> csv(
      OpenList<T> list, HttpServletRequest request, HttpServletResponse response, PageContext page)
      throws IOException {
    var parameters = new Parameters(request.getParameterMap());
    Selection<T> selection = list.select(parameters, language(request, page));
    Optional<Problem> problem = parameters.problem();
    if (problem.isPresent()) {
      return Problems.answer(problem.get(), page);
    }
    csv(list, parameters, selection, response);
    return null;
  }

  /** One thing of the record as JSON, if it is there; such an address has no parameters. */
  static ResponseEntity<?> one(
      HttpServletRequest request, PageContext page, Supplier<? extends Optional<?>> thing) {
    Optional<Problem> problem = new Parameters(request.getParameterMap()).problem();
    if (problem.isPresent()) {
      return Problems.answer(problem.get(), page);
    }
    return thing
        .get()
        .<ResponseEntity<?>>map(found -> answer(found, null))
        .orElseGet(() -> Problems.answer(Problem.notFound(), page));
  }

  /** JSON with the address of what follows in its head too. */
  static ResponseEntity<?> answer(Object body, @Nullable String next) {
    var answer = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
    if (next != null) {
      answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
    return answer.body(body);
  }

  /** The address of the following part: this one, its cursor exchanged. */
  String next(HttpServletRequest request, String cursor) {
    return here(request).replaceQueryParam("after", cursor).build().toUriString();
  }

  String url(HttpServletRequest request) {
    return here(request).build().toUriString();
  }

  private UriComponentsBuilder here(HttpServletRequest request) {
    return UriComponentsBuilder.fromUriString(addresses.page(request.getRequestURI()))
        .query(request.getQueryString());
  }

  /** Of the address alone: an answer that is kept must not depend on anything else. */
  static Language language(HttpServletRequest request, PageContext page) {
    return request.getRequestURI().startsWith("/api/") ? Language.EN : page.language();
  }
}
