package org.vetika.app.opendata.list;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Comparisons;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.Period;
import org.vetika.app.consistency.SideBySide;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.opendata.representation.FigureRepresentations;
import org.vetika.app.web.Language;

/** The figures of one comparison, as everybody may see them. */
@Component
public class ComparisonOpenList {
  private final Comparisons comparisons;
  private final KnownCodes codes;
  private final FigureRepresentations representations;

  ComparisonOpenList(
      Comparisons comparisons, KnownCodes codes, FigureRepresentations representations) {
    this.comparisons = comparisons;
    this.codes = codes;
    this.representations = representations;
  }

  /** What is stated; empty when there is no such indicator or period. */
  public Optional<SideBySide> find(String number, String period, Parameters parameters) {
    String place = codes.place(parameters, "place");
    return Period.parse(period)
        .filter(found -> found.key().equals(period))
        .flatMap(found -> comparisons.find(number, found, place, Viewer.EVERYBODY));
  }

  /** As JSON. */
  public Object represent(SideBySide side) {
    return representations.of(side);
  }

  /** The table: figures of the place first, then of the places within. */
  public OpenList<Figure> table(SideBySide side) {
    List<Figure> figures =
        Stream.concat(
                side.figures().stream(),
                side.parts().stream().flatMap(part -> part.figures().stream()))
            .toList();
    return new FigureTable(figures, representations);
  }

  private record FigureTable(List<Figure> figures, FigureRepresentations representations)
      implements OpenList<Figure> {
    @Override
    public String name() {
      return "comparison";
    }

    @Override
    public Pattern keys() {
      return Codes.FIGURE;
    }

    @Override
    public Selection<Figure> select(Parameters parameters, Language language) {
      return (after, size) -> Part.of(figures, Figure::number, after, size);
    }

    @Override
    public Object represent(Figure figure) {
      return representations.of(figure);
    }

    @Override
    public List<Column<Figure>> columns() {
      return FigureOpenList.columns(representations);
    }
  }
}
