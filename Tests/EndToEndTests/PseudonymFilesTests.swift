import Exports
import Foundation
import Readers
import Survey
import Testing

/// A study whose every kind of file holds a name of the key: none is kept unseen.
struct PseudonymFilesTests {
  private static let key = "nom;pseudonyme\nZoé Ménard | Ménard | Zoé;Paule\nKwartira;[association A]\n"
  private static let transcript =
    "E : Pourquoi, Zoé ?\n\nR1 : Avec Zoé Ménard, c’était pour les gens du quartier numéro 1, et pour personne d’autre au fond.\n"

  private static func package(_ parts: KeyValuePairs<String, String>) throws -> Data {
    Data(try ZipWriter.bytes(of: parts.map { ZipWriter.Entry(name: $0.key, bytes: Array($0.value.utf8)) }))
  }

  /// A workbook of OpenDocument, its picture of the first page with it.
  private static func openDocument(_ rows: [[String]]) throws -> Data {
    let names = ["office", "text", "table"].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }
    let cells = rows.map { row in
      let cells = row.map { "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>" }
      return "<table:table-row>\(cells.joined())</table:table-row>"
    }
    return try package([
      "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml":
        "<office:document-content \(names.joined(separator: " "))><office:body><office:spreadsheet><table:table table:name=\"Kwartira\">\(cells.joined())</table:table></office:spreadsheet></office:body></office:document-content>",
      "meta.xml": "<meta><creator>Zo&#233; M&#xE9;nard</creator></meta>",
      "Thumbnails/thumbnail.png": "\u{0}image",
      "META-INF/manifest.xml":
        "<manifest:manifest><manifest:file-entry manifest:full-path=\"Thumbnails/thumbnail.png\" manifest:media-type=\"image/png\"/></manifest:manifest>",
    ])
  }

  /// A workbook of Excel; the words of a cell may be cut in runs.
  private static func excel(_ cell: String, image: String? = nil) throws -> Data {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var parts = [
      ZipWriter.Entry(
        name: "_rels/.rels",
        bytes: Array(
          "<Relationships><Relationship Id=\"w\" Type=\"\(types)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            .utf8)),
      ZipWriter.Entry(
        name: "xl/_rels/workbook.xml.rels",
        bytes: Array(
          "<Relationships><Relationship Id=\"r0\" Type=\"\(types)/worksheet\" Target=\"worksheets/f0.xml\"/></Relationships>"
            .utf8)),
      ZipWriter.Entry(
        name: "xl/workbook.xml",
        bytes: Array(
          "<workbook xmlns=\"\(main)\" xmlns:r=\"\(types)\"><sheets><sheet name=\"Zoé\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>"
            .utf8)),
      ZipWriter.Entry(
        name: "xl/worksheets/f0.xml",
        bytes: Array(
          "<worksheet xmlns=\"\(main)\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>\(cell)</is></c></row></sheetData></worksheet>"
            .utf8)),
      ZipWriter.Entry(name: "xl/printerSettings/printerSettings1.bin", bytes: [0, 80, 0, 68, 0, 70]),
    ]
    if let image { parts.append(ZipWriter.Entry(name: "xl/media/\(image)", bytes: [0x89, 0x50, 0x4E, 0x47, 0, 1])) }
    return Data(try ZipWriter.bytes(of: parts))
  }

  private static func word(_ paragraphs: [String]) throws -> Data {
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let body = paragraphs.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
    return try package([
      "[Content_Types].xml": "<Types/>",
      "word/document.xml": "<w:document xmlns:w=\"\(main)\"><w:body>\(body)</w:body></w:document>",
      "docProps/core.xml": "<core><creator>Zoé Ménard</creator></core>",
    ])
  }

  /// A project whose text is the first transcript, two passages coded in it: before a name and after it.
  private static func project() throws -> Data {
    let text = String(transcript.dropLast())
    func range(_ words: String) throws -> Range<Int> {
      let found = try #require(text.range(of: words))
      let start = text.unicodeScalars.distance(from: text.startIndex, to: found.lowerBound)
      return start..<start + words.unicodeScalars.count
    }
    let passages = try ["Ménard, c’était pour les gens", "pour personne d’autre"].map { words in
      CodedSource.Passage(
        id: StableID("passage", words).text, name: String(words.prefix(9)), range: try range(words),
        memo: "vu avec Ménard",
        codings: [
          .init(
            id: StableID("codage", words).text, code: StableID.code("logique.gestion").text,
            coder: StableID.coder("zoe").text)
        ])
    }
    let project = CodingProject(
      name: "Chez Kwartira", coders: [.init(id: StableID.coder("zoe").text, name: "Zoé")],
      codes: [
        ProjectCode(id: StableID.code("logique.gestion").text, name: "logique.gestion", description: "De Ménard.")
      ],
      cases: [.init(id: StableID("cas", "O1").text, name: "Kwartira", values: [], sources: [])],
      sources: [CodedSource(id: StableID.source("E01").text, name: "E01", text: text, passages: passages)])
    return Data(try REFIProject(project).package())
  }

  private func folder() throws -> WorkFolder {
    let folder = try WorkFolder(SmallStudy.files)
    try folder.remove("organisations.csv")
    try folder.write(
      "organisations.ods",
      bytes: try Self.openDocument([
        ["organisation", "nom", "secteur"], ["O1", "Kwartira", "santé"], ["O2", "L’Escale", "santé"],
        ["O3", "Le Relais", "culture"],
      ]))
    try folder.write("entretiens/E01.txt", Self.transcript)
    try folder.remove("entretiens/E02.txt")
    try folder.write(
      "entretiens/E02.docx",
      bytes: try Self.word(["E : Et Kwartira ?", "R1 : C’était pour les gens du quartier numéro 2 de Zoé."]))
    try folder.remove("entretiens/E03.txt")
    try folder.write("entretiens/ZOE-E03.txt", SmallStudy.transcript(3))
    try folder.write("entretiens/entretiens.csv", SmallStudy.speakers.replacing("E03;", with: "ZOE-E03;"))
    for file in ["codages/claire.csv", "codages/yassine.csv", "codages/etat.csv"] {
      try folder.write(file, try folder.read("etude/\(file)").replacing("E03;", with: "ZOE-E03;"))
    }
    // « pour les gens du quartier » stands there before the names are replaced; nothing else says where.
    try folder.replace(
      in: "codages/claire.csv", "E01;;;;logique.service;pour les gens du quartier numéro 1",
      by: "E01;2;51;76;logique.service;")
    try folder.write("codages/projet.qdpx", bytes: try Self.project())
    try folder.replace(in: "etude.yaml", "Petite étude", by: "L’étude de Zoé Ménard")
    try folder.replace(in: "grille.yaml", "Servir.", by: "Servir (Kwartira).")
    try folder.write("textes/synthese.md", SmallStudy.text + "\nSelon *Zoé* Mé\u{AD}nard.\n")
    try folder.write(
      "bibliographie.yaml",
      "references:\n  - id: r1\n    type: book\n    author: [{family: \"Ménard\", given: \"Z.\"}]\n    issued: 2020\n    title: \"T\"\n"
    )
    try folder.write("retours/A1.csv", "case;texte\nA1-N1;ZOE ME\u{301}NARD\n")
    try folder.write("ateliers.csv", "atelier;theme;question;codes\nA1;avec Kwartira;Quoi ?;logique.service\n")
    try folder.write("programme.csv", "ordre;heure;moment;lieu;intervenants\n1;9:00;Accueil;salle;Zoé\n")
    try folder.write("glossaire.csv", "terme;definition;ateliers\nK;Kwartira;A1\n")
    try folder.write("notes.json", #"{"qui": "Zo\u00e9 M\u00e9nard", "o\u00f9": "\u00e0 \"Kwartira\""}"#)
    try folder.write("casse.json", #"{"qui": "Zo\u00e9 M\u00e9nard"#)
    try folder.write(
      "enquete/reponses.csv",
      bytes: Data(
        SmallStudy.answers.replacing("zoe@exemple.example", with: "M\u{1}nard").utf8.flatMap { $0 == 1 ? [0xE9] : [$0] }
      ))
    try folder.replace(in: "enquete/questionnaire.lss", "moins de 10", by: "<![CDATA[<b>Kwar</b> et Kwartira]]>")
    try folder.write("enquete/autre.xlsx", bytes: try Self.excel("<t>chez Kwartira</t>"))
    try folder.write("photo.png", bytes: Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]))
    try folder.write("guide.pdf", "%PDF-1.4")
    try folder.write("image.xlsx", bytes: try Self.excel("<t>rien</t>", image: "image1.png"))
    try folder.write("coupe.xlsx", bytes: try Self.excel("<r><t>Kwar</t></r><r><t>tira</t></r>"))
    try folder.write("out/interne/journal.json", "{\n  \"outil\": \"recoupe\"\n}\n")
    try folder.write("out/diffusion/page.html", "Zoé")
    try Data(Self.key.utf8).write(to: folder.url.appending(path: "cle.csv"))
    return folder
  }

  /// The words of a file and of the files in it, marks and case undone, an own way.
  private static func words(_ path: String, _ bytes: [UInt8]) -> [String] {
    var texts = [path, String(decoding: bytes, as: UTF8.self), String(bytes.map { Character(UnicodeScalar($0)) })]
    if let archive = ZipArchive.read(SourceFile(name: path, bytes: bytes)).value {
      texts += archive.entries.flatMap { words($0.name, $0.bytes) }
    }
    return texts.map { text in
      text.replacing("\u{AD}", with: "").folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
  }

  private static let left = [
    "ecarte : casse.json: un nom de la clé (ligne 2) s’y trouve encore après réécriture, mis en forme par morceaux ou écrit autrement ; aucun nom n’y est attendu, il est laissé de côté ; l’enregistrer en .csv ou en .txt, ou y remplacer le nom à la main, puis relancer",
    "ecarte : coupe.xlsx: un nom de la clé (ligne 3) s’y trouve encore après réécriture, mis en forme par morceaux ou écrit autrement ; aucun nom n’y est attendu, il est laissé de côté ; l’enregistrer en .csv ou en .txt, ou y remplacer le nom à la main, puis relancer",
    "ecarte : guide.pdf: aucun nom ne peut être cherché dans ce fichier (image, son, PDF ou ancien format) ; un texte, un classeur ou un document est attendu, il est laissé de côté ; le relire à la main, puis le recopier, ou l’enregistrer en .csv ou en .txt et relancer",
    "ecarte : image.xlsx: il contient « xl/media/image1.png », où aucun nom ne peut être cherché ; un classeur ou un document sans image ni objet est attendu, il est laissé de côté ; retirer ce qu’il contient, ou l’enregistrer en .csv ou en .txt, puis relancer",
    "avertissement : out: c’est une sortie de recoupe (2 fichiers) ; elle n’est pas recopiée, l’étude réécrite a la sienne ; relancer recoupe produire sur l’étude réécrite",
    "ecarte : photo.png: aucun nom ne peut être cherché dans ce fichier (image, son, PDF ou ancien format) ; un texte, un classeur ou un document est attendu, il est laissé de côté ; le relire à la main, puis le recopier, ou l’enregistrer en .csv ou en .txt et relancer",
  ]

  @Test func `every kind of file is rewritten without its names, or left aside and told`() throws {
    let folder = try folder()
    let run = try Run(["pseudonymiser", "etude", "--cle", "cle.csv"], in: folder.url)
    let made = try folder.files(in: "etude-pseudonymes")
    for (path, data) in made {
      for text in Self.words(path, Array(data)) {
        #expect(["menard", "zoe", "kwartira"].filter(text.contains) == [], "\(path)")
      }
    }
    let told = run.problems.filter { line in Self.left.contains { $0.prefix(20) == line.prefix(20) } }
    #expect(told == Self.left)
    #expect(run.status == 1)
    let before = Set(try folder.files(in: "etude").keys)
    let gone: Set = [
      "out/interne/journal.json", "out/diffusion/page.html", "coupe.xlsx", "guide.pdf", "image.xlsx", "casse.json",
      "photo.png", "entretiens/E02.docx", "entretiens/ZOE-E03.txt",
    ]
    let new: Set = ["entretiens/E02.txt", "entretiens/Paule-E03.txt"]
    #expect(Set(made.keys) == before.subtracting(gone).union(new))
    #expect(!run.problems.contains { $0.contains("dans l’étude réécrite") }, "\(run.problems)")
    #expect(
      try folder.read("etude-pseudonymes/notes.json")
        == #"{"qui": "Paule", "o\u00f9": "à \"[association A]\""}"#)
  }

  @Test func `codings stay on their words, by offsets and in a project`() throws {
    let folder = try folder()
    _ = try Run(["pseudonymiser", "etude", "--cle", "cle.csv"], in: folder.url)
    let produced = try Run(["produire", "etude-pseudonymes", "--cle", "cle.csv"], in: folder.url)
    #expect(produced.status == 0, "\(produced.said)")
    let rows = try folder.read("out/interne/codages.csv").split(separator: "\r\n").filter { $0.contains("E01;") }
    #expect(
      rows == [
        "E01;2;33;61;logique.gestion;Paule;retenu;constate;;Paule, c’était pour les gens",
        "E01;2;48;73;logique.service;claire;retenu;constate;;pour les gens du quartier",
        "E01;2;48;82;logique.service;yassine;retenu;constate;;pour les gens du quartier numéro 1",
        "E01;2;87;108;logique.gestion;Paule;retenu;constate;;pour personne d’autre",
      ])
  }
}
