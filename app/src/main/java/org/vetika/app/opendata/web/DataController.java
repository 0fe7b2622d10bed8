package org.vetika.app.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.opendata.Addresses;
import org.vetika.app.opendata.License;
import org.vetika.app.opendata.Problem;
import org.vetika.app.opendata.dataset.DataCard;
import org.vetika.app.opendata.dataset.Dataset;
import org.vetika.app.opendata.list.Parameters;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/** The page about the data, the download of all of them, and the description of the addresses. */
@Controller
class DataController {
  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private final Dataset dataset;
  private final License license;
  private final Addresses addresses;
  private final Clock clock;
  private final byte[] openApi;

  DataController(Dataset dataset, License license, Addresses addresses, Clock clock)
      throws IOException {
    this.dataset = dataset;
    this.license = license;
    this.addresses = addresses;
    this.clock = clock;
    this.openApi = new ClassPathResource("openapi/vetika.json").getContentAsByteArray();
  }

  @PublicPage
  @GetMapping("/{language:en|km}/data")
  ModelAndView page(PageContext page) {
    return View.of(
        "opendata/data",
        new DataPage(
            license.name(), license.url(), addresses.page(""), DataCard.QUESTIONS, DataPage.LISTS));
  }

  @PublicPage
  @GetMapping("/api/v1/openapi.json")
  ResponseEntity<byte[]> description() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(openApi);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/api/v1/dataset.zip")
  @Nullable ResponseEntity<?> dataset(
      HttpServletRequest request, HttpServletResponse response, PageContext page)
      throws IOException {
    Optional<Problem> problem = new Parameters(request.getParameterMap()).problem();
    if (problem.isPresent()) {
      return Problems.answer(problem.get(), page);
    }
    String name = "vetika-dataset-" + LocalDate.now(clock.withZone(ZONE)) + ".zip";
    try (OutputStream output = Streamed.file(response, "application/zip", name)) {
      dataset.write(output);
    }
    return null;
  }
}
