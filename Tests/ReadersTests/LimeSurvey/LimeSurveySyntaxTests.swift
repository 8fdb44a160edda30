import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

/// LimeSurvey's data for R, with the syntax that names its columns; and full headings joined to the structure.
struct LimeSurveySyntaxTests {
  private static let data = SourceFile(
    "survey_4242_R_data_file.csv",
    """
    \u{FEFF}"Response ID","Date submitted","Last page","Vous ?","",""," [Other]","Âge","Lequel ?","Lequel ? [Other]"
    "1","2024-01-01 10:00:00","2","A1","1","0","lire","44","-oth-","deux"
    "2","2024-01-01 10:00:00","2","A9","0","0","","45","a",""
    "3","","1","","1","1","","","",""

    """)

  private static let syntax = SourceFile(
    "survey_4242_R_syntax_file.R",
    #"""
    data <- read.csv("survey_4242_R_data_file.csv", quote = "'\"", na.strings=c("", "\"\""), stringsAsFactors=FALSE)


    # LimeSurvey Field type: F
    data[, 1] <- as.numeric(data[, 1])
    attributes(data)$variable.labels[1] <- "id"
    names(data)[1] <- "id"
    # LimeSurvey Field type: DATETIME23.2
    names(data)[2] <- "submitdate"
    # LimeSurvey Field type: F
    names(data)[3] <- "lastpage"
    # LimeSurvey Field type: A
    data[, 4] <- as.character(data[, 4])
    attributes(data)$variable.labels[4] <- "Venez-vous \"souvent\" ?"
    data[, 4] <- factor(data[, 4], levels=c("A1","A2"),labels=c("Oui, toujours", "Non"))
    names(data)[4] <- "Q1"
    # LimeSurvey Field type: F
    attributes(data)$variable.labels[5] <- "[Cuisiner] Que faites-vous ?"
    data[, 5] <- factor(data[, 5], levels=c(1,0),labels=c("Oui", "Non sélectionné"))
    names(data)[5] <- "Q2_c"
    # LimeSurvey Field type: F
    attributes(data)$variable.labels[6] <- "[Jouer] Que faites-vous ?"
    data[, 6] <- factor(data[, 6], levels=c(1,0),labels=c("Oui", "Non sélectionné"))
    names(data)[6] <- "Q2_j"
    # LimeSurvey Field type: A
    attributes(data)$variable.labels[7] <- "[Autre] Que faites-vous ?"
    names(data)[7] <- "Q2_other"
    # LimeSurvey Field type: F
    attributes(data)$variable.labels[8] <- "[Vous] [Scale 1] Âge"
    names(data)[8] <- "Q3_a#0"
    # LimeSurvey Field type: A
    data[, 9] <- factor(data[, 9], levels=c("a"),labels=c("Un"))
    names(data)[9] <- "Q4"
    # LimeSurvey Field type: A
    attributes(data)$variable.labels[10] <- "[Autre choix] Lequel ?"
    names(data)[10] <- "Q4_other"
    """#)

  @Test func `a syntax alone is no export, and says which file is`() {
    let reading = SurveyReader.read(data: Self.syntax)
    #expect(reading.value == nil)
    #expect(
      reading.problems.map(\.description) == [
        "survey_4242_R_syntax_file.R: c’est la syntaxe R d’un export LimeSurvey ; le fichier de données qu’elle décrit est attendu ; nommer le « …_R_data_file.csv », cette syntaxe à côté de lui"
      ])
    #expect(
      SurveyReader.read(data: Self.syntax, structure: Self.data)
        == SurveyReader.read(data: Self.data, structure: Self.syntax))
  }

  @Test func `its syntax gives names, labels and categories, and 0 and 1 are one multiple choice`() {
    let reading = SurveyReader.read(data: Self.data, neighbours: [NeighbourFile(Self.syntax)])
    #expect(
      reading.value?.dataset.answerLines == [
        "Q1 unique [A1 A2]: A1 | manquant A9 | vide", "Q2 multiple [c j other]: c+other | vide | c+j",
        "Q2_other texte: « lire » | vide | vide", "Q3_a_0 unique [44 45]: 44 | 45 | vide",
        "Q4 unique [a -oth-]: -oth- | a | vide", "Q4_other texte: « deux » | vide | vide",
      ])
    #expect(reading.value?.dataset.completions == [.complete, .complete, .partial])
    let first = reading.value?.dataset.column(named: "Q1")?.variable
    #expect(first?.label.text() == "Venez-vous \"souvent\" ?")
    #expect(first?.categories.map { $0.label.text() } == ["Oui, toujours", "Non"])
    #expect(
      reading.value?.dataset.column(named: "Q2")?.variable.categories.map { $0.label.text() } == [
        "Cuisiner", "Jouer", "Autre",
      ])
    #expect(
      reading.problems.filter { $0.severity == .setAside }.map(\.description) == [
        "survey_4242_R_data_file.csv:3:31: « A9 » n’est pas une réponse de « Q1 » ; elle compte comme manquante ; écrire « A1 » ?"
      ])
  }

  @Test func `with the structure too, the syntax names the columns and the structure the rest`() {
    let questionnaire = Questionnaire(questions: [
      .init(code: "Q1", type: "L", answers: [.init(code: "A1", text: "Oui"), .init(code: "A9", text: "NSP")]),
      .init(
        code: "Q2", type: "M", relevance: "Q1 == 'A1'", other: true,
        rows: [.init(code: "c", text: "Cuisiner"), .init(code: "j", text: "Jouer")]),
    ])
    let reading = SurveyReader.read(
      data: Self.data, structure: questionnaire.modern, neighbours: [NeighbourFile(Self.syntax)])
    #expect(
      reading.value?.dataset.answerLines.prefix(2) == [
        "Q1 unique [A1 A9]: A1 | A9 | vide", "Q2 multiple [c j other]: c+other | non posée | c+j",
      ])
  }

  @Test func `full headings and full answers are joined to the structure`() {
    let questionnaire = Questionnaire(questions: [
      .init(
        code: "Q1", type: "L", text: "<p>Venez-vous&nbsp;?</p>",
        answers: [.init(code: "A1", text: "Oui"), .init(code: "A2", text: "Non")]),
      .init(
        code: "Q2", type: "M", text: "Que faites-vous ?", other: true,
        rows: [.init(code: "c", text: "Cuisiner"), .init(code: "j", text: "Jouer")]),
    ])
    let text = """
      ID de la réponse,Date de soumission,Dernière page,Venez-vous ?,Que faites-vous ? [Cuisiner],Que faites-vous ? [Jouer],Que faites-vous ? [Autre]
      1,2024-01-01 10:00:00,1,Oui,Oui,Non,
      2,2024-01-01 10:00:00,1,N/A,N/A,N/A,lire
      """
    let reading = SurveyReader.read(data: SourceFile("r.csv", text), structure: questionnaire.modern)
    #expect(
      reading.value?.dataset.answerLines == [
        "Q1 unique [A1 A2]: A1 | vide", "Q2 multiple [c j other]: c | other", "Q2_other texte: vide | « lire »",
      ])
    #expect(reading.problems == [])
  }
}
