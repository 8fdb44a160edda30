import Exports
import Readers
import Survey
import Testing

struct REFIProjectTests {
  /// An interview with an emoji, accents and several paragraphs, coded by two who do not say the same.
  private static let study: Study = {
    let text = "E : Alors ?\n\nR1 : Ça va 🙂 bien.\n\nEt « ça » dure.\n\nR2 : Moi pas.\n"
    let speakers = [
      Speaker(label: "E", role: .interviewer), Speaker(label: "R1", role: .respondent, organisation: "O01"),
      Speaker(label: "R2", role: .respondent, organisation: "O02"),
    ]
    let transcript = TranscriptReader.read(
      SourceFile(name: "E01.txt", bytes: Array(text.utf8)), speakers: speakers
    ).value.transcript
    var study = Study(
      plan: StudyPlan(
        identity: StudyIdentity(title: "Essai & « fiction »", date: "2024-04-23"), sources: StudySources()))
    study.codebook = Codebook(dimensions: [
      Dimension(
        id: "effet", label: Label("Effets"),
        codes: [
          Code(id: "effet.gain", label: Label("Gain"), definition: Label("Du < mieux >"), family: "effet.argent"),
          Code(id: "effet.gain.temps", label: Label("Temps gagné")),
        ], families: [Category(code: "effet.argent", label: Label("Argent"))])
    ])
    study.interviews = [Interview(id: "E01", file: "E01.txt", speakers: speakers, transcript: transcript)]
    study.organisations = [
      Organisation(id: "O01", attributes: [.init(name: "taille", value: "petite")]), Organisation(id: "O02"),
    ]
    func coding(_ words: String, _ code: String, _ coder: String) -> PassageCoding {
      let all = Array(transcript.text.unicodeScalars)
      let wanted = Array(words.unicodeScalars)
      let start = all.indices.first { all[$0...].starts(with: wanted) } ?? 0
      let turn = transcript.turns.first { $0.range.contains(start) }?.number ?? 0
      return PassageCoding(
        interview: "E01", turn: turn, range: start..<start + wanted.count, code: code, coder: coder, extract: words)
    }
    var feared = coding("« ça » dure", "effet.gain.temps", "yassine")
    (feared.modality, feared.status, feared.rule) = (.feared, .denied, "gain-1")
    study.codings = [
      coding("Ça va 🙂 bien", "effet.gain", "claire"), coding("Ça va 🙂 bien", "effet.gain", "yassine"),
      coding("bien", "effet.gain.temps", "claire"), feared,
    ]
    return study
  }()

  private static func coded(_ file: SourceFile) -> Reading<CodingsReader.Codings> {
    let interview = study.interviews[0]
    let reading = TranscriptReader.read(
      SourceFile(name: "E01.txt", bytes: Array(interview.transcript.text.utf8)), speakers: interview.speakers)
    return CodingsReader.read(
      [file], interviews: [TranscribedInterview(interview: interview, reading: reading.value)],
      codebook: study.codebook)
  }

  @Test func `a project read back is the project written, twice over`() throws {
    let project = CodingProject(Self.study, codings: Self.study.codings)
    let bytes = try REFIProject(project).package()
    #expect(try REFIProject(project).package() == bytes)
    let read = REFIReader.read(SourceFile(name: "p.qdpx", bytes: bytes))
    #expect(read.problems == [])
    #expect(read.value?.project == project)
    #expect(try read.value.map { try REFIProject($0.project).package() } == bytes)
  }

  @Test func `the codings of a project come back into the study as they were, remarks and coders too`() throws {
    let bytes = try REFIProject(CodingProject(Self.study, codings: Self.study.codings)).package()
    let reading = Self.coded(SourceFile(name: "codages/p.qdpx", bytes: bytes))
    #expect(reading.problems == [])
    #expect(Set(reading.value.codings) == Set(Self.study.codings))
    #expect(reading.value.codings.count == Self.study.codings.count)
  }

  @Test func `the text of a project is valid REFI-QDA: elements in their order, nothing empty`() {
    let project = CodingProject(Self.study, codings: Array(Self.study.codings.prefix(1)))
    let id = { (text: String) in StableID.code(text).text }
    #expect(
      REFIProject(project).projectText == """
        <?xml version="1.0" encoding="UTF-8"?>
        <Project name="Essai &amp; « fiction »" origin="recoupe" creationDateTime="2024-04-23T00:00:00Z" modifiedDateTime="2024-04-23T00:00:00Z" xmlns="urn:QDA-XML:project:1.0">
          <Users>
            <User guid="\(StableID.coder("claire").text)" name="claire"/>
          </Users>
          <CodeBook>
            <Codes>
              <Code guid="\(id("effet"))" name="Effets" isCodable="false">
                <Code guid="\(id("effet.gain"))" name="Gain" isCodable="true">
                  <Description>[effet.gain] Du &lt; mieux &gt;</Description>
                  <Code guid="\(id("effet.gain.temps"))" name="Temps gagné" isCodable="true">
                    <Description>[effet.gain.temps]</Description>
                  </Code>
                </Code>
              </Code>
            </Codes>
          </CodeBook>
          <Variables>
            <Variable guid="\(StableID("attribut", "taille").text)" name="taille" typeOfVariable="Text"/>
          </Variables>
          <Cases>
            <Case guid="\(StableID("organisation", "O01").text)" name="O01">
              <VariableValue>
                <VariableRef targetGUID="\(StableID("attribut", "taille").text)"/>
                <TextValue>petite</TextValue>
              </VariableValue>
              <SourceRef targetGUID="\(StableID.source("E01").text)"/>
            </Case>
            <Case guid="\(StableID("organisation", "O02").text)" name="O02">
              <SourceRef targetGUID="\(StableID.source("E01").text)"/>
            </Case>
          </Cases>
          <Sources>
            <TextSource guid="\(StableID.source("E01").text)" name="E01" plainTextPath="internal://\(StableID.source("E01").text).txt" creationDateTime="2024-04-23T00:00:00Z" modifiedDateTime="2024-04-23T00:00:00Z">
              <PlainTextSelection guid="\(project.sources[0].passages[0].id)" name="Ça va 🙂 bien" startPosition="18" endPosition="30" creationDateTime="2024-04-23T00:00:00Z" modifiedDateTime="2024-04-23T00:00:00Z">
                <Coding guid="\(project.sources[0].passages[0].codings[0].id)" creatingUser="\(StableID.coder("claire").text)" creationDateTime="2024-04-23T00:00:00Z">
                  <CodeRef targetGUID="\(id("effet.gain"))"/>
                </Coding>
              </PlainTextSelection>
            </TextSource>
          </Sources>
          <Sets>
            <Set guid="\(StableID("famille", "effet.argent").text)" name="Argent">
              <MemberCode targetGUID="\(id("effet.gain"))"/>
            </Set>
          </Sets>
        </Project>

        """)
  }
}
