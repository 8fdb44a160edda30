import Foundation
import Testing

/// Interviews that come as something else than text, all the way.
struct TranscriptTests {
  private static let subtitles = """
    WEBVTT

    00:01.000 --> 00:03.000
    <v E>Pourquoi mettre en commun ?

    00:03.000 --> 00:09.000
    <v R1>C’était pour les gens du quartier numéro 2, et pour personne d’autre au fond.

    """

  @Test func `a transcript that is no text is stored as labelled paragraphs, which the offsets of codings speak of`()
    throws
  {
    let folder = try WorkFolder(SmallStudy.files)
    try folder.remove("entretiens/E02.txt")
    try folder.write("entretiens/E02.vtt", Self.subtitles)
    let run = try folder.produce()
    #expect(run.problems == [])
    let text = try folder.read("out/interne/textes/E02.txt")
    #expect(
      text
        == "E : Pourquoi mettre en commun ?\n\nR1 : C’était pour les gens du quartier numéro 2, et pour personne d’autre au fond.\n"
    )
    let rows = try folder.read("out/interne/codages.csv").split(separator: "\r\n").filter { $0.hasPrefix("E02;") }
    #expect(rows.first == "E02;2;46;80;logique.service;claire;retenu;constate;;pour les gens du quartier numéro 2")
    let scalars = Array(text.unicodeScalars)[46..<80]
    #expect(String(String.UnicodeScalarView(scalars)) == "pour les gens du quartier numéro 2")
    #expect(!folder.exists("out/interne/textes/E01.txt"))
  }

  @Test func `two transcripts of one interview, and a file no table declares, are told`() throws {
    let folder = try WorkFolder(SmallStudy.files)
    try folder.write("entretiens/E02.vtt", Self.subtitles)
    try folder.write("entretiens/E09.srt", Self.subtitles)
    let run = try folder.produce()
    #expect(run.status == 1)
    #expect(
      run.problems == [
        "bloquant : entretiens/E02.txt: l’entretien « E02 » a 2 transcriptions, « entretiens/E02.txt », « entretiens/E02.vtt » ; une seule est attendue ; garder celle qui fait foi, et déplacer les autres hors du dossier",
        "ecarte : entretiens/E09.srt: l’entretien « E09 » n’est pas dans la table des entretiens (« E01 » y ressemble) ; une ligne par personne est attendue, entretien laissé de côté ; ajouter ses lignes à la table, ou déplacer le fichier",
      ])
  }
}
