package org.vetika.app.dialogue.intake;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/**
 * Reads the review form from a post. Rows are repeated fields: every row sends each of its fields,
 * so the nth value of each belongs to the nth row.
 */
final class IntakePost {
  private final MultiValueMap<String, String> posted;

  private IntakePost(MultiValueMap<String, String> posted) {
    this.posted = posted;
  }

  static IntakeForm form(MultiValueMap<String, String> posted) {
    var post = new IntakePost(posted);
    return new IntakeForm(
        post.one("titleEnglish"),
        post.one("titleKhmer"),
        post.one("start"),
        post.one("end"),
        post.one("kind"),
        post.one("level"),
        post.one("language"),
        post.rows(
            "place.code",
            row -> new IntakeForm.PlaceRow(post.at("place.code", row), post.at("place.name", row))),
        post.rows("organization.name", post::organization),
        post.rows("channel.kind", post::channel),
        post.rows(
            "section.title",
            row ->
                new IntakeForm.SectionRow(
                    post.at("section.number", row),
                    post.at("section.title", row),
                    post.at("section.kind", row))),
        post.rows("result.text", post::result),
        post.rows("rest", row -> post.at("rest", row)));
  }

  private IntakeForm.OrganizationRow organization(int row) {
    return new IntakeForm.OrganizationRow(
        at("organization.name", row),
        at("organization.acronym", row),
        at("organization.role", row),
        at("organization.match", row));
  }

  private IntakeForm.ChannelRow channel(int row) {
    return new IntakeForm.ChannelRow(
        at("channel.kind", row),
        at("channel.name", row),
        at("channel.provinces", row),
        at("channel.followers", row),
        at("channel.keep", row));
  }

  private IntakeForm.ResultRow result(int row) {
    return new IntakeForm.ResultRow(
        at("result.number", row),
        at("result.kind", row),
        at("result.section", row),
        at("result.text", row),
        at("result.source", row));
  }

  private String one(String name) {
    return at(name, 0);
  }

  private String at(String name, int row) {
    List<String> values = posted.get(name);
    return values == null || row >= values.size() ? "" : values.get(row);
  }

  private <T> List<T> rows(String name, IntFunction<T> row) {
    List<String> values = posted.get(name);
    return IntStream.range(0, values == null ? 0 : values.size()).mapToObj(row).toList();
  }
}
