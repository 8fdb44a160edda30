import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

/// The hardest cases of real Triple-S files, on small fictional ones.
struct TripleSReaderTests {
  private typealias Text = TripleSDefinitionText

  private func read(_ definition: Text, _ data: String) -> Reading<SurveyExport?> {
    SurveyReader.read(data: definition.file, structure: SourceFile("maisons.asc", data))
  }

  /// The lines of the dataset of one variable.
  private func lines(_ variables: String..., data: String) -> [String]? {
    read(Text(variables: variables.joined()), data).value?.dataset.lines
  }

  @Test func `a bitstring is as wide as its highest code, whatever codes the list skips`() {
    let variable = Text.variable("Q", "multiple", "1-9", Text.values("1", "2", "5", "9"))
    #expect(
      lines(variable, data: "100000001\n000010000\n000000000\n         \n")
        == ["Q multiple [1 2 5 9]: 1+9 | 5 |  | vide"])
  }

  @Test func `a spread has gaps, zeros and blanks in any order, and its width is that of the longest code`() {
    let codes = Text.values("1", "2", "12")
    let declared = Text.variable("D", "multiple", "1-6", "<spread subfields=\"3\" width=\"2\"/>" + codes)
    let found = Text.variable("F", "multiple", "7-13", "<spread subfields=\"3\"/>" + codes)
    let literal = Text.variable(
      "L", "multiple", "14-17", "<spread subfields=\"2\"/>" + Text.values("A1", "B2"), attributes: " format=\"literal\""
    )
    #expect(
      lines(declared, found, literal, data: "12  01 2  12 A1B2\n000000             \n")
        == [
          "D multiple [1 2 12]: 1+12 | ", "F multiple [1 2 12]: 2+12 | vide", "L multiple [A1 B2]: A1+B2 | vide",
        ])
  }

  @Test func `a definition in UTF-16 is read`() {
    let variable = Text.variable("Q", "single", "1", "<values><value code=\"1\">Très à l’aise</value></values>")
    var text = Text(variables: variable)
    text.top = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
    let units: [UInt16] = [0xFEFF] + Array(text.text.utf16)
    let bytes: [UInt8] = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let reading = SurveyReader.read(
      data: SourceFile(name: "m.sss", bytes: bytes), structure: SourceFile("m.asc", "1\n"))
    #expect(reading.value?.dataset.columns[0].variable.categories.map { $0.label.text() } == ["Très à l’aise"])
    #expect(reading.value?.description.encoding == "UTF-16LE")
    #expect(reading.problems == [])
  }

  @Test func `texts in several languages stand apart, plain text beside them is not doubled`() {
    let inner = """
      <values><value code="1">Lundi<text xml:lang="fr-BE" mode="analysis">Lundi</text><text xml:lang="NLD">Maandag</text></value>\
      <value code="2">Mardi</value><value code="3"><text xml:lang="fr-BE" mode="interview">Est-ce mercredi ?</text>\
      <text xml:lang="fr-BE" mode="Analysis">Mercredi</text></value></values>
      """
    var text = Text(variables: Text.variable("J", "single", "1", inner))
    text.root = " languages=\"fr-BE nl-BE\""
    let export = read(text, "1\n").value
    #expect(
      export?.dataset.columns[0].variable.categories.map(\.label) == [
        Label([.init(language: "fr-BE", text: "Lundi"), .init(language: "nl-BE", text: "Maandag")]),
        Label("Mardi", language: "fr-BE"), Label("Mercredi", language: "fr-BE"),
      ])
    #expect(export?.description.languages == ["fr-BE", "nl-BE"])
    #expect(export?.title == Label("Maisons de quartier Vague 1", language: "fr-BE"))
  }

  @Test func `short lines are padded, and positions are characters`() {
    let text = Text.variable("T", "character", "1-6", "<size>6</size>")
    let single = Text.variable("S", "single", "7", Text.values("1", "2"))
    #expect(
      lines(text, single, data: "été   1\r\nhôtel\r\nà l’œ 2\r\n")
        == ["T texte: « été » | « hôtel » | « à l’œ »", "S unique [1 2]: 1 | vide | 2"])
  }

  @Test func `records that are all as long in bytes are counted in bytes, and it is said`() {
    let text = Text.variable("T", "character", "1-6") + Text.variable("S", "single", "7", Text.values("1", "2"))
    let reading = read(Text(variables: text), "été 1\nmaison2\n")
    #expect(reading.value?.dataset.lines == ["T texte: « été » | « maison »", "S unique [1 2]: 1 | 2"])
    #expect(
      reading.problems.map(\.description) == [
        "maisons.asc: les positions sont comptées en octets ; la norme les compte en caractères ; rien à faire : c’est lu ainsi"
      ])
  }

  @Test func `literal codes are texts, numeric ones are compared without leading zeros`() {
    let literal = Text.variable("L", "single", "1-2", Text.values("01", "A1"), attributes: " format=\"literal\"")
    let numeric = Text.variable("N", "single", "3-4", Text.values("1", "10"))
    #expect(
      lines(literal, numeric, data: "01 1\nA101\n  10\n")
        == ["L unique [01 A1]: 01 | A1 | vide", "N unique [1 10]: 1 | 1 | 10"])
  }

  @Test func `a value outside its list is told once, where it first stands`() {
    let single = Text.variable("S", "single", "1", Text.values("1", "2"))
    let multiple = Text.variable("M", "multiple", "2-4", Text.values("1", "3"))
    let reading = read(Text(variables: single + multiple), "3100\n1010\n3101\n")
    #expect(
      reading.value?.dataset.lines == [
        "S unique [1 2]: manquant 3 | 1 | manquant 3", "M multiple [1 3]: 1 |  | 1+3",
      ])
    #expect(
      reading.problems.map(\.description) == [
        "maisons.asc:1:1: « 3 » n’est pas dans la liste de « S » (2 fois) ; cela compte comme manquant ; écrire « 1 » ?",
        "maisons.asc:2:2: « 2 » n’est pas dans la liste de « M » (une fois) ; cela compte comme manquant ; écrire « 1 » ?",
      ])
  }

  @Test func `a filter tells those who were not asked from those who left it empty`() {
    let visit = Text.variable("A", "logical", "1")
    let when = Text.variable("B", "single", "2", "<filter>A</filter>" + Text.values("1", "2"))
    let why = Text.variable("C", "character", "3-5", "<filter>B</filter>")
    let reading = read(Text(variables: visit + when + why), "12oui\n0\n1\n01\n\n ")
    #expect(
      reading.value?.dataset.lines == [
        "A unique [1 0]: 1 | 0 | 1 | 0 | vide", "B unique [1 2]: 2 | non posée | vide | 1 | vide",
        "C texte: « oui » | non posée | vide | vide | vide",
      ])
    #expect(
      reading.problems.map(\.description) == [
        "maisons.asc:5: la ligne est vide entre deux enregistrements ; elle n’est pas lue ; ôter cette ligne, ou exporter à nouveau",
        "maisons.sss:5: « B » a une réponse là où son filtre « A » dit qu’elle n’est pas posée (une fois) ; la réponse est gardée ; vérifier le filtre dans le logiciel d’origine",
      ])
  }

  @Test func `numbers have ranges, codes among them and weights`() {
    let miles = Text.variable(
      "K", "quantity", "1-3",
      "<values><range from=\"1\" to=\"499\"/><value code=\"500\">500 ou plus</value><value code=\"999\">Sans réponse</value></values>"
    )
    let weight = Text.variable(
      "P", "quantity", "4-9", "<range from=\"0.0\" to=\"99.9\"/>", attributes: " use=\"weight\"")
    let reading = read(Text(variables: miles + weight), " 121.4000\n9990.9\n5001,5\n777100.5\n")
    #expect(
      reading.value?.dataset.lines == [
        "K nombre: 12.0 | manquant 999 | manquant 500 | 777.0", "P nombre: 1.4 | 0.9 | 1.5 | 100.5",
      ])
    #expect(
      reading.problems.map(\.message) == [
        "« 777 » est hors des bornes de « K » (une fois) ; le nombre est gardé",
        "« 100.5 » est hors des bornes de « P » (une fois) ; le nombre est gardé",
        "« K » a des codes parmi ses nombres : 500 (« 500 ou plus »), 999 (« Sans réponse ») ; ils comptent comme manquants, chacun sous son code",
      ])
  }

  @Test func `dates and times of one stem are one moment, alone they stay apart`() {
    let moment = Text.variable("debut_date", "date", "1-8") + Text.variable("debut_time", "time", "9-14")
    let alone = Text.variable("D", "date", "15-22") + Text.variable("H", "time", "23-26")
    #expect(
      lines(moment + alone, data: "20240131093000202402010930\n20240131      20240231\n")
        == [
          "debut date: 2024-01-31T09:30:00 | 2024-01-31", "D date: 2024-02-01 | manquant 20240231",
          "H texte: « 09:30:00 » | vide",
        ])
  }

  @Test func `data in CSV has fields for positions, and a bitstring there keeps its zeros`() {
    let id = Text.variable("N", "quantity", "1", attributes: " use=\"serial\"")
    let bits = Text.variable("M", "multiple", "2", Text.values("1", "2", "4"))
    let spread = Text.variable("S", "multiple", "3-4", "<spread subfields=\"2\"/>" + Text.values("1", "2"))
    let words = Text.variable("T", "character", "5")
    var text = Text(variables: id + bits + spread + words)
    text.record = "ident=\"A\" format=\"csv\" skip=\"1\""
    let reading = read(text, "n,m,s1,s2,t\n7,\"0101\",2,,\"un, deux\"\n9,101,,,\n")
    #expect(reading.value?.dataset.caseNames == ["7", "9"])
    #expect(
      reading.value?.dataset.lines == [
        "M multiple [1 2 4]: 2+4 | manquant 101", "S multiple [1 2]: 2 | vide", "T texte: « un, deux » | vide",
      ])
    #expect(
      reading.problems.map(\.description) == [
        "maisons.asc:3:3: « 101 » ne donne pas 4 chiffres 0 ou 1, que « M » attend (une fois) ; cela compte comme manquant ; exporter à nouveau ; un tableur a peut-être ôté les zéros du début"
      ])
  }

  @Test func `each of the two files finds the other beside it`() {
    let definition = Text(variables: Text.variable("Q", "logical", "1")).file
    let data = SourceFile("Maisons.ASC", "1\n")
    let whole = SurveyReader.read(data: definition, structure: data)
    #expect(SurveyReader.read(data: definition, neighbours: [NeighbourFile(data)]) == whole)
    #expect(SurveyReader.read(data: data, neighbours: [NeighbourFile(definition)]) == whole)
    #expect(SurveyReader.read(data: data, structure: definition) == whole)
    #expect(whole.value?.dataset.lines == ["Q unique [1 0]: 1"])
    let alone = SurveyReader.read(data: definition)
    #expect(alone.value?.dataset.lines == ["Q unique [1 0]"])
    #expect(
      alone.problems.map(\.description) == [
        "maisons.sss: la définition est seule ; les réponses sont attendues à côté d’elle, dans « maisons.asc » ou « maisons.dat » ; mettre ce fichier à côté du .sss, ou le nommer avec --structure"
      ])
    let other = NeighbourFile(SourceFile("vague1.asc", "1\n"))
    #expect(
      SurveyReader.read(data: definition, neighbours: [other]).problems.map(\.remedy) == [
        "nommer « vague1.asc » avec --structure, si c’est lui"
      ])
  }

  @Test(arguments: [
    (
      "SSS\nVERSION 1.1\nRECORD A\n",
      "m.sss:1: c’est du Triple-S « classique » (sans XML) ; une définition XML, version 1.1 ou plus, est attendue ; exporter à nouveau en « Triple-S XML » 1.2 ou 2.0"
    ),
    (
      "<hierarchy><level ident=\"A\" href=\"menages.sss\"/><level ident=\"B\" href=\"membres.sss\"/></hierarchy>",
      "m.sss:1: c’est une hiérarchie de fichiers (« menages.sss », « membres.sss ») ; la définition d’un seul niveau est attendue ; nommer le .sss d’un des niveaux"
    ),
    (
      "<sss version=\"2.0\"><survey><record ident=\"A\"/></survey></sss>",
      "m.sss:1: la définition n’a aucune variable dans <record> ; au moins une est attendue ; exporter à nouveau la définition et les données"
    ),
    (
      "<!DOCTYPE sss [<!ENTITY a \"x\">]><sss version=\"2.0\"/>",
      "m.sss:1:30: le fichier déclare des entités (<!ENTITY …>) ; un export d’enquête n’en déclare jamais ; vérifier d’où vient ce fichier, qui n’est pas lu, et l’exporter à nouveau"
    ),
  ])
  func `what cannot be read is refused with its reason`(text: String, problem: String) {
    let reading = SurveyReader.read(data: SourceFile("m.sss", text))
    #expect(reading.value == nil)
    #expect(reading.problems.map(\.description) == [problem])
  }

  @Test func `a variable of an unknown type, without position or with an unknown filter is told`() {
    let variables =
      Text.variable("A", "ranking", "1") + Text.variable("B", "single", "0")
      + Text.variable("C", "logical", "1", "<filter>Z</filter>")
    let reading = read(Text(variables: variables), "1\n")
    #expect(reading.value?.dataset.lines == ["C unique [1 0]: 1"])
    #expect(
      reading.problems.map(\.message) == [
        "la variable « A » est du type « ranking », inconnu ; elle n’est pas lue",
        "la position de « B » manque ou n’a pas de sens ; elle n’est pas lue",
        "« C » a pour filtre « Z », qui n’existe pas ; ses absences comptent comme vides",
      ])
  }
}
