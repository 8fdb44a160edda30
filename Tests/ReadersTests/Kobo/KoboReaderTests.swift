import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

struct KoboReaderTests {
  private func read(_ text: String, form: SourceFile? = KoboForms.form) -> Reading<SurveyExport?> {
    SurveyReader.read(data: SourceFile("d.csv", text), structure: form)
  }

  private func told(_ problems: [Problem]) -> [String] { problems.map { "\($0.place): \($0.message)" } }

  @Test(
    arguments: [
      // XML names, both columns and list
      """
      start;org;aide;qui;qui/b;qui/c;qui/v;qui/other;qui_other;etp;jour;lieu;_lieu_latitude;_lieu_longitude;_lieu_altitude;_lieu_precision;_id;_uuid
      2024-03-01T10:01:27.000+01:00;A;yes;c v other;0;1;1;1;moi;2.5;2020-02-29;50.8 4.3 0 0;50.8;4.3;0;0;7;u7
      2024-03-01T11:00:00.000+01:00;B;no;;;;;;;3;;;;;;;8;u8
      2024-03-01T12:00:00.000+01:00;;;;;;;;;;;;;;;;9;u9
      """,
      // groups, columns only
      """
      start;org;g/aide;g/qui/b;g/qui/c;g/qui/v;g/qui/other;g/qui_other;etp;jour;lieu
      ;A;yes;0;1;1;1;moi;2.5;2020-02-29;50.8 4.3 0 0
      ;B;no;;;;;;3;;
      ;;;;;;;;;;
      """,
      // French labels, list only: a label holds a space, another the separator
      """
      start;Nom de <b>l’organisation</b>;Reçoit une aide ?;De qui vient l’aide ?;qui_other;Équivalents temps plein;Date de création;Lieu
      ;A;Oui;Conseiller communal Ville / Région other;moi;2.5;2020-02-29;50.8 4.3 0 0
      ;B;Non;;;3;;
      ;;;;;;;
      """,
      // English labels with groups; a label that is missing is the name
      """
      start;Organisation’s name;Group/Any support?;Group/From whom?/Mayor;Group/From whom?/Councillor;Group/From whom?/City / Region;Group/From whom?/other;Group/qui_other;Full-time staff;jour;Place
      ;A;Yes;0;1;1;1;moi;2.5;2020-02-29;50.8 4.3 0 0
      ;B;No;;;;;;3;;
      ;;;;;;;;;;
      """,
      // another separator, TRUE and FALSE, n/a
      """
      start;org;g.aide;g.qui.b;g.qui.c;g.qui.v;g.qui.other;g.qui_other;etp;jour;lieu
      n/a;A;yes;FALSE;TRUE;TRUE;TRUE;moi;2.5;2020-02-29;50.8 4.3 0 0
      n/a;B;no;n/a;n/a;n/a;n/a;n/a;3;n/a;n/a
      n/a;n/a;n/a;n/a;n/a;n/a;n/a;n/a;n/a;n/a;n/a
      """,
    ])
  func `one survey gives the same answers under every option of the export`(text: String) {
    let reading = read(text)
    #expect(reading.value?.dataset.answerLines == KoboForms.lines)
    #expect(reading.value?.description.tool == "KoboToolbox")
    #expect(reading.value?.description.languages == ["fr", "en"])
    #expect(reading.value?.dataset.completions == [.complete, .complete, .ghost])
    #expect(told(reading.problems) == [])
  }

  @Test func `labels are words in all languages, persons and places are marked`() {
    let dataset = read("start;org;aide;qui;lieu;username;_id;_uuid\n;A;yes;b;1 2;anne;7;u\n").value?.dataset
    #expect(dataset?.caseNames == ["7"])
    #expect(dataset?.column(named: "org")?.variable.label["fr"] == "Nom de l’organisation")
    #expect(dataset?.column(named: "qui")?.variable.categories.last?.label.text(in: "fr") == "Autre")
    #expect(dataset?.columns.filter { $0.variable.isPersonal }.map(\.variable.name) == ["username", "lieu"])
  }

  @Test func `times are read on the informant’s clock`() {
    let text = "start;end;org\n2024-03-01T10:01:27.000-05:00;2024-03-01T10:09:00.123Z;A\n"
    let dataset = read(text, form: nil).value?.dataset
    #expect(dataset?.lines.prefix(2) == ["start date: 2024-03-01T10:01:27", "end date: 2024-03-01T10:09:00"])
  }

  @Test func `0 is a choice not ticked, blank a question not answered`() {
    let reading = read("q/a;q/b;_id;_uuid\n1;0;1;u1\n0;0;2;u2\n;;3;u3\n", form: nil)
    #expect(reading.value?.dataset.answerLines == ["q multiple [a b]: a |  | vide"])
    #expect(
      told(reading.problems) == [
        "d.csv: l’export est lu sans son formulaire ; libellés, listes et ordre des modalités manquent"
      ])
  }

  @Test(arguments: [
    ("q;q/a;q/b/c\na;1;0\nb/c;0;1\n", ["q multiple [a b/c]: a | b/c"]),
    (
      "g/q/a;g/q/b/c;g/q/d;g/r/a;g/r/b\n1;0;0;0;1\n0;1;1;1;0\n",
      ["g/q multiple [a b/c d]: a | b/c+d", "g/r multiple [a b]: b | a"]
    ),
    ("a;a/b;a/c;a/n\nx;1;0;5\ny;0;1;6\nx;1;0;7\n", ["a multiple [b c]: b | c | b", "a/n unique [5 6 7]: 5 | 6 | 7"]),
  ])
  func `without the form, a slash is a choice where the cells are 0 and 1, a group elsewhere`(
    text: String, lines: [String]
  ) {
    #expect(read(text, form: nil).value?.dataset.answerLines == lines)
  }

  @Test func `a group and a question may share a name`() {
    let form = ExcelFixture(
      (
        "survey",
        [
          ["type", "name", "label"], ["select_multiple l", "a", "A"], ["begin group", "a", "A"],
          ["integer", "b", "B"], ["end group"],
        ]
      ), ("choices", [["list_name", "name", "label"], ["l", "b", "B"], ["l", "c", "C"]])
    ).file("f.xlsx")
    let reading = read("a;a/b;a/c;a/b\nb;1;0;12\nc;0;1;13\n", form: form)
    #expect(reading.value?.dataset.answerLines == ["a multiple [b c]: b | c", "b nombre: 12.0 | 13.0"])
  }

  @Test func `a list of labels that can be cut in two ways is set aside, not guessed`() {
    let form = ExcelFixture(
      ("survey", [["type", "name", "label::fr"], ["select_multiple l", "q", "Q"]]),
      (
        "choices",
        [["list_name", "name", "label::fr"], ["l", "1", "a"], ["l", "2", "b"], ["l", "3", "a b"]]
      )
    ).file("f.xlsx")
    let reading = read("Q\na\na b\nc\n1 2\n", form: form)
    #expect(reading.value?.dataset.answerLines == ["q multiple [1 2 3]: 1 | manquant a b | manquant c | 1+2"])
    #expect(
      told(reading.problems) == [
        "d.csv:3:1: « a b » se découpe de plusieurs façons en modalités de « q » ; elle compte comme manquante",
        "d.csv:4:1: « c » ne se découpe pas en modalités de « q » ; elle compte comme manquante",
      ])
  }

  @Test func `submissions in XML are read with their form`() {
    let xml = """
      <envois>
      <d id="aides" version="1"><org>A</org><g><aide>yes</aide><qui>c v other</qui><qui_other>moi</qui_other></g><etp>2.5</etp>
      <jour>2020-02-29</jour><lieu>50.8 4.3 0 0</lieu><meta><instanceID>uuid:1</instanceID></meta></d>
      <d id="aides"><org>B</org><g><aide>no</aide></g><etp>3</etp><etp>4</etp><meta><instanceID>uuid:2</instanceID></meta></d>
      <d id="aides"><org/><meta><instanceID>uuid:3</instanceID></meta></d>
      </envois>
      """
    let reading = SurveyReader.read(data: SourceFile("d.xml", xml), structure: KoboForms.form)
    #expect(reading.value?.dataset.answerLines == KoboForms.lines)
    #expect(reading.value?.dataset.caseNames == ["uuid:1", "uuid:2", "uuid:3"])
    #expect(reading.value?.description.format == "xml")
    #expect(
      told(reading.problems) == ["d.xml: « etp » est répété dans un envoi ; le premier est lu, 1 autre est laissé"])
  }

  @Test func `a condition that cannot be evaluated is told`() {
    let survey = [
      ["type", "name", "relevant"], ["text", "a", "pulldata('x') = 1"], ["text", "b", "${ailleurs} = 1"],
    ]
    let reading = read("a;b\n1;2\n", form: ExcelFixture(("survey", survey)).file("f.xlsx"))
    #expect(
      told(reading.problems) == [
        "f.xlsx: la condition de « a » ne se calcule pas (la fonction « pulldata » n’est pas connue ici) : « pulldata('x') = 1 » ; ses cases vides comptent comme vides",
        "f.xlsx: la condition de « b » ne se calcule pas (« ailleurs » n’est pas dans les données) : « ${ailleurs} = 1 » ; ses cases vides comptent comme vides",
      ])
  }

  @Test(arguments: [
    ("${n} > 5", "non posée | vide | non posée"), ("not(${n} = '')", "vide | vide | non posée"),
    ("selected(${m}, 'b') or ${s} = \"x\"", "vide | vide | non posée"),
    ("/d/g/n <= 5 and string-length(/d/s) = 1", "vide | non posée | non posée"),
    ("${n} - 1 = 2", "vide | non posée | non posée"), ("true()", "vide | vide | vide"),
    ("count-selected(${m}) > 1", "vide | vide | vide"), ("${ailleurs} = 1", "vide | vide | vide"),
  ])
  func `what a condition hides was not asked`(condition: String, line: String) {
    let form = ExcelFixture(
      (
        "survey",
        [
          ["type", "name", "relevant"], ["integer", "n"], ["text", "s"], ["select_multiple l", "m"],
          ["begin group", "g", condition], ["text", "q"], ["end group"],
        ]
      ), ("choices", [["list_name", "name"], ["l", "a"], ["l", "b"]])
    ).file("f.xlsx")
    let reading = read("n;s;m;q\n3;x;a;\n6;;a b;\n;yy;;\n", form: form)
    #expect(reading.value?.dataset.lines.last == "q texte: \(line)")
    let isRead = !condition.contains("count") && !condition.contains("ailleurs")
    #expect(reading.problems.isEmpty == isRead)
  }

  @Test func `columns and codes of earlier versions are kept and told`() {
    let reading = read("org;aide;ancienne;etp\nA;peut-être;x;2\nB;yes;x;deux\n")
    #expect(
      reading.value?.dataset.answerLines == [
        "org texte: « A » | « B »", "aide unique [yes no peut-être]: peut-être | yes",
        "etp nombre: 2.0 | manquant deux", "ancienne unique [x]: x | x",
      ])
    #expect(
      told(reading.problems) == [
        "d.csv:1:10: la colonne « ancienne » n’est pas dans aides.xlsx ; elle est lue sans lui",
        "d.csv:1:5: « aide » a des réponses hors de sa liste : « peut-être » ; elles deviennent des modalités",
        "d.csv:3:9: « deux » n’est pas un nombre, que « etp » attend ; elle compte comme manquante",
      ])
  }

  @Test func `the form whose questions have all the columns is found beside the export`() {
    let neighbours = [
      NeighbourFile(ExcelFixture(("survey", [["type", "name"], ["text", "autre"]])).file("a.xlsx")),
      NeighbourFile(KoboForms.form), NeighbourFile(ExcelFixture(("F", [["a", "b"], ["1", "2"]])).file("z.xlsx")),
    ]
    let data = SourceFile("d.csv", "org;aide;_id;_uuid\nA;yes;1;u\n")
    let reading = SurveyReader.read(data: data, neighbours: neighbours)
    #expect(reading.value?.dataset.answerLines == ["org texte: « A »", "aide unique [yes no]: yes"])
    #expect(reading.value?.title.text() == "Aides")
    #expect(reading.problems == [])
  }

  @Test func `a form of another survey is refused, a form and its data may be named either way round`() {
    let text = "w;x;y;z\n1;2;3;4\n"
    #expect(
      told(read(text).problems) == [
        "d.csv:1: aides.xlsx connaît 0 colonnes sur 4 ; c’est le formulaire d’une autre enquête"
      ])
    let data = SourceFile("d.csv", "org;aide\nA;yes\n")
    #expect(
      SurveyReader.read(data: KoboForms.form, structure: data)
        == SurveyReader.read(data: data, structure: KoboForms.form))
  }

  @Test func `ODK’s own columns and separator are known`() {
    let text =
      "SubmissionDate,org,g-aide,lieu-Latitude,lieu-Longitude,KEY\n2024-03-01T10:01:27.000Z,A,yes,50.8,4.3,uuid:1\n"
    let reading = read(text)
    #expect(reading.value?.description.tool == "ODK")
    #expect(reading.value?.dataset.caseNames == ["uuid:1"])
    #expect(
      reading.value?.dataset.lines == [
        "SubmissionDate date: 2024-03-01T10:01:27", "org texte: « A »", "aide unique [yes no]: yes",
        "lieu_latitude nombre: 50.8", "lieu_longitude nombre: 4.3",
      ])
  }

  @Test func `rows of a repeated group are joined by index, though the sheet’s name is cut`() {
    let data = ExcelFixture(
      (
        "Enquête sur les ménages et l...",
        [["org", "_id", "_uuid", "_index"], ["A", "70", "u", "1"], ["B", "80", "v", "2"]]
      ),
      (
        "personne",
        [
          ["age", "_index", "_parent_table_name", "_parent_index"],
          ["12", "1", "Enquête sur les ménages et leurs aides", "2"],
          ["13", "2", "Enquête sur les ménages et leurs aides", "2"], ["14", "3", "x", "9"],
        ]
      )
    ).file("d.xlsx")
    let reading = SurveyReader.read(data: data)
    #expect(reading.value?.dataset.lines.last == "personne nombre: 0.0 | 2.0")
    #expect(
      told(reading.problems.filter { $0.place.file.contains("personne") }) == [
        "d.xlsx!personne: « personne » répète des questions (3 lignes) ; ici, seul le nombre de lignes de chaque réponse est lu",
        "d.xlsx!personne: 1 ligne de « personne » ne se rattache à aucune réponse (_parent_index, PARENT_KEY)",
      ])
    let rows = SurveyReader.read(data: data, sheet: "personne").value?.dataset
    #expect(rows?.caseNames == ["80/1", "80/2", "?/1"])
    #expect(
      rows?.answerLines == ["age unique [12 13 14]: 12 | 13 | 14", "org unique [A B]: B | B | vide"])
    #expect(
      SurveyReader.read(data: data, sheet: "persone").problems.map(\.description) == [
        "d.xlsx: la feuille « persone » n’existe pas ; écrire « personne » ?"
      ])
  }

  @Test func `a group that submissions in XML repeat is a table of its own, joined to its answer`() {
    let person = { (age: Int) in "<personne><age>\(age)</age><nom/></personne>" }
    let sent = { (id: Int, people: String) in
      "<data id=\"aides\"><org>A\(id)</org>\(people)<meta><instanceID>uuid:\(id)</instanceID></meta></data>"
    }
    let file = SourceFile(
      "d.xml", "<envois>\(sent(1, person(3) + person(40)))\(sent(2, ""))\(sent(3, person(7)))</envois>")
    let reading = SurveyReader.read(data: file)
    #expect(
      reading.value?.dataset.lines.first == "personne nombre: 2.0 | 0.0 | 1.0"
        || reading.value?.dataset.lines.last == "personne nombre: 2.0 | 0.0 | 1.0")
    #expect(
      told(reading.problems).filter { $0.contains("personne") } == [
        "d.xml: « personne » répète des questions (3 lignes) ; ici, seul le nombre de lignes de chaque réponse est lu"
      ])
    let rows = SurveyReader.read(data: file, sheet: "personne").value?.dataset
    #expect(rows?.caseNames == ["uuid:1/1", "uuid:1/2", "uuid:3/1"])
    #expect(
      rows?.answerLines == [
        "personne/age unique [3 7 40]: 3 | 40 | 7", "personne/nom texte: vide | vide | vide",
        "org unique [A1 A2 A3]: A1 | A1 | A3",
      ])
  }
}
