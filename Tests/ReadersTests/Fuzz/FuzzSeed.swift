import Readers

@testable import SurveyFixtures

/// A small file the mutations start from, and what reads it.
struct FuzzSeed {
  enum Reader {
    case survey(structure: SourceFile?)
    /// The seed is the structure; the data stay as they are.
    case structure(data: SourceFile)
    case transcript
    case project
    /// Read by pieces, of two columns and a number.
    case cells
    case responses
  }

  var file: SourceFile
  var reader: Reader

  /// Every format of exports with its structure, workbooks, documents, projects, transcripts.
  static let all: [FuzzSeed] = surveys + archives + transcripts + streams

  private static let surveys: [FuzzSeed] = SurveyShape.all.flatMap { shape -> [FuzzSeed] in
    let data = FuzzSeed(file: shape.data, reader: .survey(structure: shape.structure))
    return [data] + (shape.structure.map { [FuzzSeed(file: $0, reader: .structure(data: shape.data))] } ?? [])
  }

  private static let archives: [FuzzSeed] = {
    let sheet = """
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">\
      <office:body><office:spreadsheet><table:table table:name="F"><table:table-row><table:table-cell table:number-columns-repeated="2" \
      office:value-type="string"><text:p>Âge</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell \
      office:value-type="float" office:value="12.5"><text:p>12,5</text:p></table:table-cell><table:table-cell office:value-type="date" \
      office:date-value="2024-01-02"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>
      """
    let project = """
      <Project xmlns="urn:QDA-XML:project:1.0" name="E" origin="L"><Users><User guid="11111111-1111-1111-1111-111111111111" name="c"/></Users>\
      <CodeBook><Codes><Code guid="22222222-2222-2222-2222-222222222222" name="surcout" isCodable="true"/></Codes></CodeBook><Sources>\
      <TextSource guid="33333333-3333-3333-3333-333333333333" name="E01.txt" plainTextPath="internal://a.txt"><PlainTextSelection \
      guid="44444444-4444-4444-4444-444444444444" name="Trois mots" startPosition="4" endPosition="14"><Coding \
      guid="55555555-5555-5555-5555-555555555555" creatingUser="11111111-1111-1111-1111-111111111111"><CodeRef \
      targetGUID="22222222-2222-2222-2222-222222222222"/></Coding></PlainTextSelection></TextSource></Sources></Project>
      """
    return [
      FuzzSeed(
        file: ZipFixture(entries: [
          .init("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), .init("content.xml", sheet),
        ]).file("c.ods"), reader: .survey(structure: nil)),
      FuzzSeed(
        file: ZipFixture(entries: [.init("project.qde", project), .init("Sources/a.txt", "Un. Trois mots dits.")])
          .file("p.qdpx"), reader: .project),
    ]
  }()

  private static let transcripts: [FuzzSeed] = [
    DocumentFixture.word(["Enquêtrice : Bonjour.", "[00:01:02] Jean : Oui."].map(DocumentFixture.paragraph).joined()),
    DocumentFixture.openDocument(
      "<text:p>Enquêtrice : Bonjour.</text:p><text:p>Jean :<text:s text:c=\"3\"/>Oui.</text:p>"),
    SourceFile("E1.txt", "Enquêtrice : Bonjour, [rires] ça va ?\r\nJean (00:01:02) : Oui.\n\nEnquêtrice : Bien.\n"),
    SourceFile(
      "E1.vtt",
      "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.500\n<v Jean>Bonjour &amp; merci</v>\n\n00:00:03.000 --> 00:00:04.000\nMarie: Oui\n"
    ),
    SourceFile(
      "E1.srt", "1\n00:00:01,000 --> 00:00:02,500\nJEAN: Bonjour\n\n2\n00:00:03,000 --> 00:00:04,000\n- Oui\n"),
    SourceFile("E1.csv", "debut;fin;locuteur;texte\n00:00:01;00:00:02;Jean;\"Bonjour\"\n00:00:03;;Marie;Oui\n"),
    SourceFile("E1.txt", "**** *qui_jean *age_2\n-*theme_un\nBonjour à tous.\n**** *qui_marie\nOui.\n"),
    SourceFile(
      "E1.trs",
      """
      <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE Trans SYSTEM "trans-14.dtd"><Trans><Speakers><Speaker id="s1" name="Jean"/></Speakers>\
      <Episode><Section type="report" startTime="0" endTime="9"><Turn speaker="s1" startTime="0" endTime="4.5"><Sync time="0"/>Bonjour\
      <Event desc="rire"/> oui</Turn></Section></Episode></Trans>
      """),
  ].map { FuzzSeed(file: $0, reader: .transcript) }

  /// Files read by pieces, in very small ones.
  private static let streams: [FuzzSeed] = {
    let values = ["oui", "\"a;b\"", "\"deux\nlignes\"", "\"dit \"\"oui\"\"\"", "", "été"]
    let lines = (0..<60).map { "\(values[$0 % 6]);\(values[$0 % 5]);\($0 % 9),\($0 % 90 + 10)" }
    let rows = (0..<40).map { row in
      "<row><id>\(row)</id>\(row % 3 == 0 ? "" : "<submitdate>2024-01-02</submitdate>")"
        + "<a><![CDATA[\(row % 2 == 0 ? "oui" : "non &\r\n")]]></a>\(row % 5 == 0 ? "<b/>" : "<b>x &amp; y</b>")<n>\(row),5</n></row>"
    }
    let names = ["id", "submitdate", "a", "b", "n"].map { "<fieldname>\($0)</fieldname>" }.joined()
    return [
      FuzzSeed(file: SourceFile("s.csv", "a;b;n\n" + lines.joined(separator: "\n")), reader: .cells),
      FuzzSeed(
        file: SourceFile(
          "s.lsr",
          "<document><LimeSurveyDocType>Responses</LimeSurveyDocType><responses><fields>\(names)</fields><rows>\(rows.joined())</rows></responses></document>"
        ), reader: .responses),
    ]
  }()

  /// Reads a file in this one's stead.
  func read(_ file: SourceFile) {
    switch reader {
    case .survey(let structure): _ = SurveyReader.read(data: file, structure: structure)
    case .structure(let data): _ = SurveyReader.read(data: data, structure: file)
    case .transcript: _ = TranscriptReader.read(file)
    case .project: _ = REFIReader.read(file)
    case .cells:
      Self.readByPieces {
        try CSVStream(ByteSource(file), lookedAt: 256)
      } read: { stream in
        try stream.read(
          Array(stream.names.prefix(2)), numbers: stream.names.last, threads: 2, pieces: 64, overlap: 64, state: 0
        ) { $0 += $1.count }
      }
    case .responses:
      Self.readByPieces {
        try ResponsesStream(ByteSource(file))
      } read: { stream in
        try stream.read(Array(stream.names.suffix(3).prefix(2)), numbers: stream.names.last, state: 0) {
          $0 += $1.count
        }
      }
    }
  }

  /// A source in memory is never unreadable.
  private static func readByPieces<Stream>(
    _ open: () throws -> Stream?, read: (Stream) throws -> StreamedTable<Int>?
  ) {
    do {
      if let stream = try open() { _ = try read(stream) }
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
