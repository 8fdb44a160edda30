/// Under what base a share is not printed, under what count a cell is hidden, and what the ranking words mean.
package struct Thresholds: Hashable, Sendable {
  /// A share as it was written: 1/2.
  package struct Fraction: Hashable, Sendable {
    package var numerator: Int
    package var denominator: Int

    package init(_ numerator: Int, _ denominator: Int) {
      self.numerator = numerator
      self.denominator = denominator
    }
  }

  /// The smallest base of a printed percentage.
  package var percentageBase: Int
  /// Cells of survey crossings under this count are hidden; respondents.
  package var surveyCell: Int
  /// Cells of interview crossings under this count are hidden; organisations.
  package var interviewCell: Int
  /// « les plus rencontrées »: at least this share of the organisations.
  package var mostMet: Fraction
  /// « absente »: at most this many.
  package var absent: Int
  /// Attributes printed beside a quote are shared by at least this many organisations.
  package var quoteOrganisations: Int

  package init(
    percentageBase: Int = 20, surveyCell: Int = 5, interviewCell: Int = 3, mostMet: Fraction = Fraction(1, 2),
    absent: Int = 0, quoteOrganisations: Int = 3
  ) {
    self.percentageBase = percentageBase
    self.surveyCell = surveyCell
    self.interviewCell = interviewCell
    self.mostMet = mostMet
    self.absent = absent
    self.quoteOrganisations = quoteOrganisations
  }
}
