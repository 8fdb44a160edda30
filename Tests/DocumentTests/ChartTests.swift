import Document
import Testing

struct ChartTests {
  private let dots = Chart.dotPlot(
    DotPlot(
      rows: [.init(label: "A < B", value: 8, text: "8 sur 16"), .init(label: "C", value: 0, text: "0 sur 16")],
      maximum: 16))
  private let ranges = Chart.rangePlot(
    RangePlot(rows: [
      .init(
        label: "Assurances", base: "des budgets", low: nil, high: 35, scaleEnd: 50, text: "jusqu’à 35 %",
        scaleStartText: "0 %", scaleEndText: "50 %"),
      .init(
        label: "Support", base: "des dépenses", low: 9, high: 17.7, scaleEnd: 50, text: "9 % à 17,7 %",
        scaleStartText: "0 %", scaleEndText: "50 %"),
    ]))
  private let bars = Chart.stackedBars(
    StackedBars(
      series: ["oui", "non"],
      rows: [.init(label: "A", parts: [.init(share: 0.99, text: "38"), .init(share: 0.01, text: "1")], base: "n = 39")])
  )

  @Test func `a dot plot is drawn, rows as given, those at 0 open`() {
    #expect(
      dots.svg(id: "f", title: "T & t", description: dots.description, shape: .wide) == """
        <svg class="graphique large" role="img" aria-labelledby="f-t f-d" viewBox="0 0 642 48" width="642" height="48" \
        font-size="12.5" fill="#1a1a1a" xmlns="http://www.w3.org/2000/svg">
        <title id="f-t">T &amp; t</title>
        <desc id="f-d">A &lt; B : 8 sur 16 ; C : 0 sur 16</desc>
        <text x="0" y="16.4">A &lt; B</text>
        <line class="guide" x1="53.3" y1="12" x2="574.3" y2="12" stroke="#d9d9d9" stroke-width="1.5"/>
        <circle class="point" fill="#0072b2" cx="313.8" cy="12" r="5.5" stroke="#0072b2" stroke-width="2"/>
        <text x="642" y="16.4" text-anchor="end">8 sur 16</text>
        <text x="0" y="40.4">C</text>
        <line class="guide" x1="53.3" y1="36" x2="574.3" y2="36" stroke="#d9d9d9" stroke-width="1.5"/>
        <circle class="point-ouvert" fill="#fff" cx="53.3" cy="36" r="5.5" stroke="#0072b2" stroke-width="2"/>
        <text x="642" y="40.4" text-anchor="end">0 sur 16</text>
        <line class="axe" x1="53.3" y1="2" x2="53.3" y2="46" stroke="#767676" stroke-width="1"/>
        </svg>

        """)
  }

  @Test func `a chart knows its height on paper`() {
    #expect(dots.printedHeight == 48 * 170 / 642.0)
  }

  @Test func `every chart tells its data in words`() {
    #expect(
      [dots, ranges, bars].map(\.description) == [
        "A < B : 8 sur 16 ; C : 0 sur 16",
        "Assurances (des budgets) : jusqu’à 35 % ; Support (des dépenses) : 9 % à 17,7 %",
        "A (n = 39) : oui 38, non 1",
      ])
  }

  @Test func `a range that has no lower end is open, another has both`() {
    let svg = ranges.svg(id: "f", title: "t", description: "d", shape: .wide)
    #expect(svg.split(separator: "class=\"ouvert\"").count == 2)
    #expect(svg.split(separator: "class=\"point-ouvert\"").count == 2)
    #expect(svg.split(separator: "class=\"point\"").count == 3)
  }

  @Test func `a figure that does not fit its part is left to the data table`() {
    let svg = bars.svg(id: "f", title: "t", description: "d", shape: .wide)
    #expect(svg.contains(">38</text>"))
    #expect(!svg.contains(">1</text>"))
  }

  @Test(arguments: ChartShape.allCases)
  func `nothing is drawn outside`(shape: ChartShape) throws {
    for chart in [dots, ranges, bars] {
      let svg = chart.svg(id: "f", title: "t", description: "d", shape: shape)
      for match in svg.matches(of: /\s(?:c?x[12]?)="(-?[0-9.]+)"/) {
        let x = try #require(Double(match.output.1))
        #expect((0...642).contains(x))
      }
      #expect(!svg.contains("<script") && !svg.contains("nan"))
    }
  }

  private let pairs = Chart.pairMatrix(
    PairMatrix(
      rows: [
        .init(label: "A", tiles: [.init(text: "24", shade: 0)]),
        .init(label: "B", tiles: [.init(text: "17", shade: 1), .init(text: "23", shade: 0)]),
        .init(
          label: "C",
          tiles: [
            .init(text: "8", shade: 0.5), .init(text: "", shade: 0, isHidden: true), .init(text: "9", shade: 0),
          ]),
      ], hidden: "non publié"))

  @Test func `a matrix tells each count with those before it, hidden ones as such`() {
    #expect(pairs.description == "A : 24 ; B : 23 (A, 17) ; C : 9 (A, 8 ; B, non publié)")
  }

  @Test(arguments: ChartShape.allCases)
  func `a matrix darkens what is frequent, outlines what stands alone and hatches what is hidden`(shape: ChartShape) {
    let svg = pairs.svg(id: "m", title: "t", description: "d", shape: shape)
    #expect(svg.split(separator: "class=\"tuile tuile-5\"").count == 2)
    #expect(svg.split(separator: "class=\"tuile tuile-0 propre\"").count == 4)
    #expect(svg.contains("fill=\"url(#m-trame-1)\""))
    #expect(svg.contains("id=\"m-trame-1\""))
  }
}
