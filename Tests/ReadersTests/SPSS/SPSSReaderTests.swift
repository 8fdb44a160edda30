import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

struct SPSSReaderTests {
  private func lines(_ fixture: SPSSFixture) throws -> [String] {
    let export = try #require(SurveyReader.read(data: fixture.file()).value)
    return export.dataset.lines
  }

  private func messages(_ fixture: SPSSFixture) -> [String] {
    SurveyReader.read(data: fixture.file()).problems.map { "\($0.severity.rawValue) \($0)" }
  }

  private static let venue = SPSSFixture(
    variables: [
      .init(name: "V", label: Array("Venez-vous ?".utf8), missing: [9]),
      .init(name: "E", label: Array("Quel âge ?".utf8), missing: [97, 99], isRange: true),
      .init(name: "D", format: 20), .init(name: "M", format: 22), .init(name: "H", format: 21),
      .init(name: "T", width: 12, label: Array("Pourquoi ?".utf8), missingTexts: ["nsp"]),
    ],
    rows: [
      [
        .number(1), .number(40.5), .number(13_933_900_800), .number(13_933_936_800), .number(93_780),
        .text(Array("pour voir".utf8)),
      ],
      [.number(2), .number(98), .empty, .empty, .empty, .text(Array("nsp".utf8))],
      [.number(9), .empty, .number(0), .number(1), .number(-5), .empty],
    ],
    labels: [(of: [0], values: [(1, "Oui"), (2, "Non"), (9, "Ne sait pas")])])

  @Test func `labels, missing values and ranges, dates, times and texts are read`() throws {
    let reading = SurveyReader.read(data: Self.venue.file())
    let export = try #require(reading.value)
    #expect(
      export.dataset.lines == [
        "V unique [1 2]: 1 | 2 | manquant 9", "E nombre: 40.5 | manquant 98 | vide",
        "D date: 2024-05-01 | vide | 1582-10-14",
        "M date: 2024-05-01T10:00:00 | vide | 1582-10-14T00:00:01",
        "H texte: « 26:03:00 » | vide | « -00:00:05 »", "T unique [pour voir]: pour voir | manquant nsp | vide",
      ])
    #expect(
      export.dataset.columns.map { $0.variable.label.text() } == [
        "Venez-vous ?", "Quel âge ?", nil, nil, nil, "Pourquoi ?",
      ])
    #expect(export.dataset.columns[0].variable.categories.map { $0.label.text() } == ["Oui", "Non"])
    let absences = export.dataset.columns.map {
      $0.variable.declaredAbsences.map { "\($0.code) \($0.label.text() ?? "")" }
    }
    #expect(absences == [["9 Ne sait pas"], [], [], [], [], []])
    #expect(export.title.text() == "Recit fictif")
    #expect(export.description.tool == "SPSS")
    #expect(export.dataset.caseNames == ["1", "2", "9"])
    #expect(reading.problems == [])
  }

  @Test func `a zsav is the same survey`() {
    var fixture = Self.venue
    fixture.isZipped = true
    let zipped = SurveyReader.read(data: fixture.file("r.zsav"))
    #expect(zipped.value?.dataset == SurveyReader.read(data: Self.venue.file()).value?.dataset)
    #expect(zipped.value?.description.format == "zsav")
    #expect(zipped.problems == [])
  }

  @Test func `sets of multiple responses of records 7/7 and 7/19 are one variable each`() throws {
    var fixture = SPSSFixture.numbers(
      ["N", "A1", "A2", "A3", "B1", "B2", "C1", "C2"],
      [
        [10, 1, 0, 1, 3, 1, 1, 1], [11, 0, 0, 0, 2, nil, 1, 2], [12, nil, nil, nil, nil, nil, nil, nil],
        [13, 1, nil, 9, 9, 9, 9, 2],
      ])
    for index in [3, 4, 5, 6] { fixture.variables[index].missing = [9] }
    fixture.variables[1].label = Array("Cuisiner".utf8)
    fixture.variables[2].label = Array("Jouer".utf8)
    fixture.labels = [
      (of: [4, 5], values: [(1, "Lundi"), (2, "Mardi"), (3, "Mercredi")]), (of: [6], values: [(1, "À pied")]),
    ]
    fixture.extensions = [
      (7, Array("$act=D1 1 10 Activités a1 a2 a3\n$jour=C 5 Jours b1 b2\n".utf8)),
      (19, Array("$trajet=E 1 1 1 0  c1 c2\n$act=D1 1 0  a1 a2\n".utf8)),
      (13, Array("N=numero\tA1=cuisine".utf8)),
    ]
    let export = try #require(SurveyReader.read(data: fixture.file()).value)
    #expect(
      export.dataset.lines == [
        "numero nombre: 10.0 | 11.0 | 12.0 | 13.0",
        "act multiple [cuisine A2 A3]: cuisine+A3 |  | vide | cuisine",
        "jour multiple [1 2 3]: 1+3 | 2 | vide | manquant 9",
        "trajet multiple [C1 C2]: C1+C2 | C1 | vide | ",
      ])
    #expect(export.dataset.columns[1].variable.label.text() == "Activités")
    #expect(export.dataset.columns[1].variable.categories.map { $0.label.text() } == ["Cuisiner", "Jouer", nil])
    #expect(export.dataset.columns[3].variable.categories.map { $0.label.text() } == ["À pied", nil])
  }

  @Test func `a set that does not read is told, and its variables stay`() throws {
    var fixture = SPSSFixture.numbers(["A1", "A2"], [[1, 0]])
    fixture.extensions = [(7, Array("$bon=D1 1 3 Bon A1 X9\n$mal=D9 1 A2\n$\n".utf8))]
    #expect(try lines(fixture) == ["bon multiple [A1]: A1", "A2 nombre: 0.0"])
    #expect(
      messages(fixture) == [
        "avertissement r.sav: le groupe de réponses multiples « $mal=D9 1 A2 » ne se lit pas ; ses variables restent séparées ; définir à nouveau le groupe dans SPSS et enregistrer",
        "avertissement r.sav: le groupe de réponses multiples « $ » ne se lit pas ; ses variables restent séparées ; définir à nouveau le groupe dans SPSS et enregistrer",
        "avertissement r.sav: « X9 », du groupe de réponses multiples « bon », n’est pas une variable du fichier ; définir à nouveau le groupe dans SPSS et enregistrer",
      ])
  }

  @Test(arguments: [
    // Declared UTF-8, one text of windows-1252.
    (
      encoding: "UTF-8", texts: [Array("été".utf8), [0xE9, 0x74, 0xE9], Array("plain".utf8)],
      told: "un texte n’est pas de l’UTF-8, que le fichier annonce ; lus en windows-1252"
    ),
    // Declared windows-1252, and UTF-8.
    (
      encoding: "windows-1252", texts: [Array("été".utf8), Array("été".utf8), [0x41]],
      told: "2 textes ne sont pas en « windows-1252 », que le fichier annonce ; lus en UTF-8"
    ),
    // A letter cut in two by the width of the variable.
    (
      encoding: "UTF-8", texts: [Array("été".utf8) + [0xC3], [0x41], [0x42]],
      told: "un texte s’arrête au milieu d’une lettre, que SPSS a coupée ; il est lu sans elle"
    ),
    (encoding: "", texts: [[0xE9, 0x74, 0xE9], Array("abc".utf8), [0x42]], told: nil),
  ])
  func `mixed bytes and a header that lies stop nothing`(encoding: String, texts: [[UInt8]], told: String?) throws {
    var fixture = SPSSFixture(
      variables: [.init(name: "T", width: 8), .init(name: "N")],
      rows: texts.enumerated().map { [.text($1), .number(Double($0))] })
    fixture.encoding = encoding
    let reading = SurveyReader.read(data: fixture.file())
    let first = reading.value?.dataset.columns[0][0]
    #expect(first == .words("été") || first == .choice(0))
    let column = try #require(reading.value?.dataset.columns[0])
    let words = texts.indices.map { row in
      switch column[row] {
      case .choice(let index): column.variable.categories[index].code
      case .words(let words): words
      case .choices, .number, .date, .ranks, .none: "?"
      }
    }
    #expect(words.first == "été" && !words.joined().contains("\u{FFFD}") && !words.joined().contains("Ã"))
    #expect(reading.problems.map(\.message).first { $0.contains("texte") } == told)
  }

  @Test(arguments: [
    // A labelled number most of whose values have no label is a number; one with few such keeps them as categories.
    (
      values: [18, 25, 31, 44, 0], measure: 0, line: "A nombre: 18.0 | 25.0 | 31.0 | 44.0 | 0.0",
      told: "ses libellés ne servent pas : « 0 aucun »"
    ),
    (
      values: [0, 0, 1, 0, 0], measure: 1, line: "A unique [0 1]: 0 | 0 | 1 | 0 | 0",
      told: "a des valeurs sans libellé : « 1 »"
    ),
    (
      values: [0, 0, 1, 0, 0], measure: 3, line: "A nombre: 0.0 | 0.0 | 1.0 | 0.0 | 0.0",
      told: "ses libellés ne servent pas"
    ),
    (values: [0, 0, 0, 0, 0], measure: 3, line: "A unique [0]: 0 | 0 | 0 | 0 | 0", told: nil),
  ])
  func `what a number is follows its labels, then its measure`(
    values: [Double], measure: Int, line: String, told: String?
  ) throws {
    var fixture = SPSSFixture.numbers(["A", "B"], values.map { [$0, 1] })
    fixture.labels = [(of: [0], values: [(0, "aucun")])]
    fixture.measures = [measure, 3]
    #expect(try lines(fixture).first == line)
    #expect(messages(fixture).first.map { text in told.map(text.contains) ?? false } ?? (told == nil))
  }

  @Test func `a nominal number without labels is a choice among its values`() throws {
    var fixture = SPSSFixture.numbers(["A", "B"], [[3, 1], [1, 2], [nil, 3]])
    fixture.measures = [1, 3]
    #expect(try lines(fixture) == ["A unique [1 3]: 3 | 1 | vide", "B nombre: 1.0 | 2.0 | 3.0"])
  }

  @Test func `the weight is told, never applied`() throws {
    var fixture = SPSSFixture.numbers(["A", "poids"], [[1, 0.5]])
    fixture.weight = 2
    #expect(
      messages(fixture) == [
        "avertissement r.sav: le fichier est pondéré par « poids » ; les réponses sont lues sans poids ; déclarer « poids » comme poids, si les résultats doivent l’être"
      ])
  }

  @Test(arguments: [0, 3, 4, 80, 176, 200, 300, 420])
  func `a truncated file is refused at any byte, in a sentence`(length: Int) {
    let whole = Self.venue.file()
    let file = SourceFile(name: "r.sav", bytes: Array(whole.bytes.prefix(length)))
    let reading = SurveyReader.read(data: file)
    #expect(reading.problems.first?.severity == .blocking)
    #expect(reading.value == nil)
  }

  @Test func `a file cut among its answers gives those before, and is not taken as whole`() throws {
    let whole = Self.venue.file()
    let file = SourceFile(name: "r.sav", bytes: Array(whole.bytes.dropLast(20)))
    let reading = SurveyReader.read(data: file)
    #expect(reading.value?.dataset.caseCount == 2)
    #expect(
      reading.problems.map(\.description) == [
        "r.sav: le fichier est coupé : 2 réponses s’y lisent, 3 sont annoncées ; copier ou exporter à nouveau le fichier"
      ])
    #expect(reading.problems.map(\.severity) == [.blocking])
  }

  @Test(arguments: [nil, -1, 3, 9])
  func `a file that stops inside a case, whatever it announces, keeps whole cases only`(announced: Int?) {
    var fixture = Self.venue
    fixture.announced = announced
    let bytes = fixture.file().bytes
    for count in (bytes.count - 300)..<bytes.count {
      let reading = SurveyReader.read(data: SourceFile(name: "r.sav", bytes: Array(bytes.prefix(count))))
      let counts = Set(reading.value?.dataset.columns.map(\.caseCount) ?? [])
      #expect(counts.count < 2 && counts.allSatisfy { $0 == reading.value?.dataset.caseCount }, "\(count)")
    }
  }

  @Test func `the file changed at random that stopped inside a case is read or refused`() {
    // Found by make fuzz: a precondition failed.
    for seed in [2_029_828] as [UInt64] {
      var mutation = FuzzMutation(seed: seed)
      let origin = FuzzSeed.all[Int(seed % UInt64(FuzzSeed.all.count))]
      let reading = SurveyReader.read(data: mutation.changed(origin.file))
      #expect(reading.value != nil || reading.problems.contains { $0.severity == .blocking })
    }
  }

  @Test func `every file one byte of which is changed is read or refused`() {
    let whole = Self.venue.file()
    var chance = SystemlessChance(seed: 7)
    for _ in 0..<400 {
      var bytes = whole.bytes
      bytes[Int(chance.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: chance.next())
      let reading = SurveyReader.read(data: SourceFile(name: "r.sav", bytes: bytes))
      #expect(reading.value != nil || !reading.problems.isEmpty)
    }
  }
}
