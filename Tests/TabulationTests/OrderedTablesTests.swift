import Tabulation
import Testing

/// Expected values: R 4.2.2, `reference/tabs/T09_ordinal_gss2006.json`, `T11_agresti_jobsat.json`.
struct OrderedTablesTests {
  @Test func `measures of two ordered variables are R’s`() throws {
    let measures = try OrdinalMeasures(TestedTable(ReferenceTables.happiness))
    #expect((measures.concordant, measures.discordant) == (1_129_578, 576_055))
    let expected: [(OrdinalMeasures.Measure, Double, Double, Double)] = [
      (measures.gamma, 0.324526436812609, 0.0254527326079712, 0.0265988868503699),
      (measures.tauB, 0.20496699135588, 0.0165280659719871, 0.0167995367794455),
      (measures.tauC, 0.190169977754301, 0.0155867416235949, 0.0155867416235949),
      (measures.somersColumn, 0.221001496439369, 0.0178154869567193, 0.0181137594067492),
      (measures.somersRow, 0.190095851034236, 0.0154254100263924, 0.0155806660377075),
    ]
    for (measure, value, error, nullError) in expected {
      #expect(isClose(measure.value, value))
      #expect(isClose(measure.error, error))
      #expect(isClose(measure.nullError, nullError))
      #expect(isClose(measure.t, 12.2007525592409))
      #expect(isClose(measure.p, 3.07964436751e-34, 1e-11))
    }
    #expect(isClose(measures.somersSymmetric, 0.204386955078463))
    #expect(isClose(measures.gamma.interval.low, 0.274639997592857))
    #expect(isClose(measures.gamma.interval.high, 0.37441287603236))
  }

  @Test func `tests by scores and ranks are R’s`() throws {
    let scores = try ScoredTests(TestedTable(ReferenceTables.happiness))
    #expect(isClose(scores.kendallZ, 12.4726921866422))
    #expect(isClose(scores.spearman, 0.226736134147565))
    #expect(isClose(scores.pearson, 0.22871728932479))
    #expect(isClose(scores.linearByLinear.statistic, 154.528461780179))
    #expect(isClose(scores.linearByLinear.p, 1.77517154145491e-35, 1e-11))
    #expect(isClose(scores.rowsByColumn.statistic, 154.721027866787))
    #expect(isClose(scores.columnsByRow.statistic, 157.70766805837))
    #expect((scores.rowsByColumn.degrees, scores.columnsByRow.degrees) == (4, 2))
  }

  @Test func `nominal measures are R’s`() throws {
    let measures = try NominalMeasures(TestedTable(ReferenceTables.satisfaction))
    #expect(isClose(measures.lambda.row, 0.0158730158730159))
    #expect(isClose(measures.lambda.column, 0.0377358490566038))
    #expect(isClose(measures.lambdaSymmetric, 0.0258620689655172))
    #expect(isClose(measures.tau.row, 0.0197614542848161))
    #expect(isClose(measures.tau.column, 0.0174033917153184))
    #expect(isClose(measures.uncertainty.row, 0.025828802051783))
    #expect(isClose(measures.uncertainty.column, 0.0311565032114646))
    #expect(isClose(measures.uncertaintySymmetric, 0.0282436024640784))
  }
}
