package org.vetika.app.opendata.list;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.FigureFilter;
import org.vetika.app.consistency.Figures;
import org.vetika.app.consistency.Quantity;
import org.vetika.app.opendata.representation.FigureRepresentations;
import org.vetika.app.web.Language;

/** Figures that everybody may see, in the order in which they were entered. */
@Component
public class FigureOpenList implements OpenList<Figure> {
  private final Figures figures;
  private final KnownCodes codes;
  private final FigureRepresentations representations;

  FigureOpenList(Figures figures, KnownCodes codes, FigureRepresentations representations) {
    this.figures = figures;
    this.codes = codes;
    this.representations = representations;
  }

  @Override
  public String name() {
    return "figures";
  }

  @Override
  public Pattern keys() {
    return Codes.FIGURE;
  }

  @Override
  public Selection<Figure> select(Parameters parameters, Language language) {
    var filter =
        new FigureFilter(
            codes.indicator(parameters, "indicator"),
            codes.place(parameters, "place"),
            parameters.year("year"),
            codes.organizationIds(parameters, "party"));
    return (after, size) -> {
      Figures.Part found = figures.page(filter, after, size);
      return new Part<>(found.figures(), found.next(), found.total());
    };
  }

  @Override
  public Object represent(Figure figure) {
    return representations.of(figure);
  }

  @Override
  public List<Column<Figure>> columns() {
    return columns(representations);
  }

  /** The columns of figures, here and in the table of a comparison. */
  static List<Column<Figure>> columns(FigureRepresentations representations) {
    return List.of(
        Column.of("number", Figure::number),
        Column.of("indicator", Figure::indicator),
        Column.of("party", figure -> figure.party().number()),
        Column.of("party_en", figure -> figure.party().name(Language.EN)),
        Column.of("party_km", figure -> figure.party().name(Language.KM)),
        Column.of("place", Figure::place),
        Column.of("period", figure -> figure.period().key()),
        Column.of("method", figure -> figure.method().key()),
        Column.of("definition", figure -> figure.now().definition()),
        Column.of("qualifier", figure -> quantity(figure).qualifier().key()),
        Column.of("value", figure -> plain(quantity(figure).value())),
        Column.of("lower", figure -> plain(quantity(figure).lower())),
        Column.of("upper", figure -> plain(quantity(figure).upper())),
        Column.of("confidence", figure -> quantity(figure).confidence()),
        Column.of("words", figure -> quantity(figure).words()),
        Column.of("language", figure -> figure.now().language().tag()),
        Column.of("note", figure -> figure.now().note()),
        Column.of("source", figure -> figure.now().source().title()),
        Column.of("source_url", figure -> figure.now().source().url()),
        Column.of("source_page", figure -> figure.now().source().page()),
        Column.of("source_date", figure -> figure.now().source().date()),
        Column.of("speaker", FigureOpenList::speaker),
        Column.of("revision", figure -> figure.now().revision()),
        Column.of("withdrawn", figure -> figure.now().withdrawn()),
        Column.of("entered_at", figure -> figure.now().enteredAt()),
        Column.of("url", representations::url));
  }

  private static Quantity quantity(Figure figure) {
    return figure.now().quantity();
  }

  private static @Nullable String plain(java.math.@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  private static @Nullable String speaker(Figure figure) {
    var quotation = figure.now().quotation();
    return quotation == null ? null : quotation.speaker();
  }
}
