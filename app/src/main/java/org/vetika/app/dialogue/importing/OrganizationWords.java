package org.vetika.app.dialogue.importing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells names of organizations from other names that carry an acronym. */
final class OrganizationWords {
  static final Set<String> UNITED_NATIONS =
      Set.of(
          "OHCHR",
          "UNESCO",
          "UNICEF",
          "UNDP",
          "UNFPA",
          "WHO",
          "FAO",
          "ILO",
          "UN Women",
          "UNAIDS",
          "WFP",
          "IOM",
          "UNHCR",
          "UNODC",
          "UN-Habitat",
          "UNEP",
          "UNIDO",
          "UNOPS",
          "UNCDF",
          "IFAD",
          "UNV",
          "UNRCO",
          "UNCTAD",
          "ESCAP",
          "UNESCAP",
          "UNCT",
          "ITU",
          "UNWOMEN",
          "UNDRR");

  /** First letters, with or without dots: "ស.ស.យ.ក". */
  static final String KHMER_ACRONYM = "[\u1780-\u17a2](?:\\.?[\u1780-\u17a2]){1,7}\\.?";

  private static final Set<String> NO_ORGANIZATIONS =
      Set.of(
          "CSO",
          "NGO",
          "INGO",
          "LNGO",
          "CBO",
          "UN",
          "RGC",
          "GoC",
          "SDG",
          "CSDG",
          "PDF",
          "TV",
          "FM",
          "USD",
          "KHR",
          "UNGA",
          "LANGO",
          "A2I",
          "ATI",
          "DCPS",
          "ICT",
          "PWD",
          "LGBT",
          "LGBTQ",
          "LGBTIQ",
          "GBV",
          "ID",
          "EU-27",
          "AM",
          "PM",
          "COVID",
          "COVID-19",
          "ASEAN",
          "HRC",
          "UPR",
          "NSDP",
          "Q&A",
          "MOU",
          "MoU",
          "TOR",
          "ToR",
          "FAQ",
          "HIV",
          "AIDS",
          "PPE",
          "IT",
          "VIP",
          "END",
          "CV");
  private static final Pattern HEAD_NO_ORGANIZATION =
      Pattern.compile(
          "(?i)(?:laws?|acts?|strateg(?:y|ies)|plans?|polic(?:y|ies)|goals?|rights?|programmes?|"
              + "programs?|information|pandemic|agreements?|conventions?|covenants?|charters?|"
              + "budgets?|frameworks?|assembly|summit|week|day|meetings?|mechanisms?|systems?|"
              + "reports?|index|reviews?|decree|surveys?|process|guidelines?|government|kingdom|"
              + "state|initiatives?|standards?|disease|virus|dialogues?|workshop|violence|"
              + "organi[sz]ations|associations|people|persons|children|women|youth|technology|"
              + "technologies|results?|memorandum|terms|assessment|card|scorecard|area|province|"
              + "district|commune|session|article|bill|code|constitution|agenda|cooperation)");
  private static final Pattern ORGANIZATION_WORD =
      Pattern.compile(
          "\\b(?:organi[sz]ation|association|committee|network|forum|institute|ministry|"
              + "department|union|cent(?:er|re)|coalition|alliance|council|office|foundation|"
              + "agency|federation|community|commission|society|group|university|school|trust|"
              + "fund|bank|embassy|authority|administration|international|party|board|caucus|"
              + "partnership|movement|platform|league|secretariat|unit|house|vision|kampuchea)\\b"
              + "|"
              + "អង្គការ|សមាគម|គណៈកម្មាធិការ|គណកម្មាធិការ|វិទ្យាស្ថាន|មជ្ឈមណ្ឌល|បណ្តាញ|បណ្ដាញ|"
              + "សម្ព័ន្ធ|សហព័ន្ធ|ក្រសួង|មូលនិធិ|សហជីព|ទីភ្នាក់ងារ|រដ្ឋបាល|មន្ទីរ|ក្រុមប្រឹក្សា|"
              + "ស្ថាប័ន|សហគមន៍|វេទិកា|សហភាព|គម្រោង",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME_ACRONYM = Pattern.compile("\\([A-Z][A-Za-z&-]*[A-Z]\\)");
  private static final Pattern PERSON =
      Pattern.compile(
          "^(?:Mr|Ms|Mrs|Dr|H\\.?E|Prof|Sir|Lok|Samdech|Her Excellency|His Excellency)\\b|"
              + "^(?:លោកស្រី|លោក|កញ្ញា|ឯកឧត្តម|ឯ\\.ឧ|លោកជំទាវ|សម្តេច)");

  private OrganizationWords() {}

  /** Whether an acronym stands for things of many (CSOs), a law, a strategy or a right. */
  static boolean mayBeAcronym(String acronym) {
    long capitals = acronym.chars().filter(Character::isUpperCase).count();
    boolean plural = acronym.length() > 2 && acronym.endsWith("s");
    String singular = plural ? acronym.substring(0, acronym.length() - 1) : acronym;
    return CleanText.isKhmer(acronym.charAt(0))
        || (capitals >= 2 && !plural && !NO_ORGANIZATIONS.contains(singular));
  }

  static boolean mayBeName(String name) {
    return !name.isBlank()
        && name.length() <= 160
        && !PERSON.matcher(name).find()
        && !HEAD_NO_ORGANIZATION.matcher(headWord(name)).matches();
  }

  /** "Law" of "Law on Access to Information", "Strategy" of "Partnership Strategy". */
  private static String headWord(String name) {
    Matcher end =
        Pattern.compile("\\s+(?:of|for|on|in|to|against|at|de|with)\\s|\\s+[–-]\\s").matcher(name);
    String head = end.find() && end.start() > 0 ? name.substring(0, end.start()) : name;
    String last = head.substring(head.lastIndexOf(' ') + 1);
    return last.replaceAll("[’'].*$", "").toLowerCase(Locale.ROOT);
  }

  /** Whether a capitalized organization word or an acronym in parentheses stands in the line. */
  static boolean hasOrganizationName(String line) {
    return hasOrganizationWord(line) || NAME_ACRONYM.matcher(line).find();
  }

  static boolean hasOrganizationWord(String text) {
    return ORGANIZATION_WORD.matcher(text).find();
  }

  /** Start of the first Khmer or English organization word, -1 when there is none. */
  static int firstWord(String text) {
    Matcher match = ORGANIZATION_WORD.matcher(text);
    return match.find() ? match.start() : -1;
  }

  static boolean isUnitedNations(@Nullable String acronym) {
    return acronym != null && UNITED_NATIONS.contains(acronym);
  }

  static boolean isPerson(String text) {
    return PERSON.matcher(text).find();
  }
}
