package org.vetika.app.dialogue.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.importing.Block.Cell;
import org.vetika.app.dialogue.importing.SourceParagraph.Placement;

/** Reads lists and tables of organizations under headings such as "Participants". */
final class OrganizationLists {
  private static final int LONGEST_ITEM = 220;
  private static final Pattern KEYED =
      Pattern.compile("^([^:៖]{3,60})[:៖]\\s*(\\S.*)$", Pattern.DOTALL);
  private static final Pattern DASHED =
      Pattern.compile("^(\\p{L}+(?: \\p{L}+){0,2})\\s[–—-]\\s(\\S.*)$", Pattern.DOTALL);
  private static final Pattern HEAD_COUNT =
      Pattern.compile(
          "^\\d[\\d,]*\\s*(?:people|persons|participants)?\\s*(?:\\([^)]{0,60}\\))?\\s*"
              + "(?:from|representing|including)\\s+(?:the\\s+)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ACRONYM =
      Pattern.compile("\\(\\s*([A-Z][\\p{L}0-9&/.-]{1,14}(?: [A-Z][\\p{L}]{1,12})?)\\s*\\)");
  private static final Pattern ANNEX =
      Pattern.compile(
          "^(?:annex|appendix)(?:\\s[0-9a-z]{1,3})?\\s*[:.–-]\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern COLUMN =
      Pattern.compile(
          "^(?:name of (?:the )?)?(?:organi[sz]ations?|institutions?|agency|agencies|affiliation|"
              + "ngos?|csos?)(?: names?)?(?:\\s*/.*)?$|^(?:ឈ្មោះ)?(?:អង្គការ|ស្ថាប័ន|សមាគម)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ACRONYM_COLUMN =
      Pattern.compile(
          "^(?:acronym|abbreviation|short name|អក្សរកាត់)s?$", Pattern.CASE_INSENSITIVE);

  private final FoundOrganizations found;
  private final Findings findings;
  private @Nullable OrganizationRole role;
  private final Map<Integer, Integer> columns = new HashMap<>();
  private final Map<Integer, Integer> acronymColumns = new HashMap<>();

  OrganizationLists(FoundOrganizations found, Findings findings) {
    this.found = found;
    this.findings = findings;
  }

  void read(List<Paragraph> paragraphs) {
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      Cell cell = paragraph.block().cell();
      if (cell != null) {
        cell(paragraph, cell, paragraphs, i);
      } else if (!heads(paragraph) && role != null) {
        item(paragraph, role);
      }
    }
  }

  private boolean heads(Paragraph paragraph) {
    String text = ANNEX.matcher(paragraph.text()).replaceFirst("");
    OrganizationRole listed = HeadingWords.listedRole(text);
    boolean bare =
        HeadingRule.endsWithColon(text)
            || (CleanText.wordCount(text) <= 6 && !KEYED.matcher(text).matches());
    boolean title = paragraph.label() == null || HeadingRule.isTitleLike(text);
    boolean item = role != null && paragraph.label() != null && !HeadingRule.endsWithColon(text);
    if (listed != null && bare && title && !item) {
      role = listed;
      return true;
    }
    return keyed(paragraph) || endsList(paragraph);
  }

  private boolean keyed(Paragraph paragraph) {
    Matcher colon = KEYED.matcher(paragraph.text());
    Matcher match = colon.matches() ? colon : DASHED.matcher(paragraph.text());
    OrganizationRole keyed = match.matches() ? HeadingWords.listedRole(match.group(1)) : null;
    if (keyed == null) {
      return false;
    }
    String list = HEAD_COUNT.matcher(match.group(2)).replaceFirst("");
    OrganizationItem.allIn(list).forEach(o -> found.add(o.name(), o.acronym(), keyed));
    return true;
  }

  private boolean endsList(Paragraph paragraph) {
    String text = paragraph.text();
    boolean ends =
        paragraph.block().heading() > 0
            || text.length() > LONGEST_ITEM
            || KindWords.of(text) != null
            || HeadingWords.closes(text)
            || HeadingRule.endsWithColon(text);
    if (ends) {
      role = null;
    }
    return ends;
  }

  private void item(Paragraph paragraph, OrganizationRole listed) {
    OrganizationItem item = OrganizationItem.of(paragraph.text());
    if (item.name() == null && item.acronym() == null) {
      return;
    }
    found.add(item.name(), item.acronym(), listed);
    if (item.isWhole()) {
      findings.place(paragraph, Placement.ORGANIZATION);
    } else if (paragraph.label() != null) {
      findings.loose(paragraph);
    }
  }

  private void cell(Paragraph paragraph, Cell cell, List<Paragraph> all, int at) {
    String text = CleanText.collapse(paragraph.block().text());
    if (COLUMN.matcher(text).find() && cell.row() == 0) {
      columns.put(cell.table(), cell.column());
    } else if (ACRONYM_COLUMN.matcher(text).find() && cell.row() == 0) {
      acronymColumns.put(cell.table(), cell.column());
    } else if (Integer.valueOf(cell.column()).equals(columns.get(cell.table())) && cell.row() > 0) {
      inColumn(paragraph, cell, all, at);
    }
  }

  private void inColumn(Paragraph paragraph, Cell cell, List<Paragraph> all, int at) {
    String text = paragraph.text();
    Matcher match = ACRONYM.matcher(text);
    String acronym = match.find() ? match.group(1) : acronymBeside(cell, all, at);
    String name = match.reset().find() ? text.substring(0, match.start()).strip() : text.strip();
    boolean bare = name.matches("[A-Z][A-Z0-9&-]{1,9}");
    if (CleanText.hasLetterOrDigit(name)) {
      OrganizationRole listed = role == null ? OrganizationRole.PARTICIPANT : role;
      found.add(bare ? null : name, bare ? name : acronym, listed);
      findings.place(paragraph, Placement.ORGANIZATION);
    }
  }

  private @Nullable String acronymBeside(Cell cell, List<Paragraph> all, int at) {
    Integer column = acronymColumns.get(cell.table());
    for (int i = Math.max(0, at - 8); column != null && i < Math.min(all.size(), at + 8); i++) {
      Cell other = all.get(i).block().cell();
      boolean beside =
          other != null
              && other.table() == cell.table()
              && other.row() == cell.row()
              && other.column() == column;
      if (beside) {
        findings.place(all.get(i), Placement.ORGANIZATION);
        return all.get(i).text().strip();
      }
    }
    return null;
  }
}
