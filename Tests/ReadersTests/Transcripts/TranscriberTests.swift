import Readers
import Testing

struct TranscriberTests {
  private func file(_ turns: String, language: String = "nl") -> SourceFile {
    source(
      "E01.trs",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE Trans SYSTEM "trans-14.dtd">
      <Trans xml:lang="\(language)"><Speakers><Speaker id="spk1" name="Enquêtrice"/><Speaker id="spk2" name="Nadia"/>\
      <Speaker id="spk3" name="Nadia"/></Speakers>
      <Episode><Section type="report" startTime="0" endTime="9">
      \(turns)
      </Section></Episode></Trans>
      """)
  }

  @Test func `turns bear the name of their voice, and several voices of one turn are told apart by Who`() {
    let turns = """
      <Turn speaker="spk1" startTime="0" endTime="1.5"><Sync time="0"/>
      Pourquoi
      <Event desc="rire" type="noise" extent="instantaneous"/><Sync time="1"/>
      donc ?<Comment desc="elle sourit"/></Turn>
      <Turn speaker="spk1 spk2" startTime="1.5" endTime="3"><Sync time="1.5"/><Who nb="2"/>Pour eux.<Who nb="1"/>Ah.</Turn>
      <Turn startTime="3" endTime="4"><Sync time="3"/></Turn>
      """
    #expect(
      Spoken(file(turns), ["Enquêtrice", "Nadia"], withText: true)
        == Spoken(
          text: "Enquêtrice : Pourquoi [rire] donc ?\n\nNadia : Pour eux.\n\nEnquêtrice : Ah.\n",
          turns: [
            "1 Enquêtrice 0–1500: Pourquoi [rire] donc ?", "2 Nadia 1500–3000: Pour eux.",
            "3 Enquêtrice 1500–3000: Ah.",
          ]))
    #expect(TranscriptReader.read(file(turns)).value.language == "nl")
  }

  @Test func `turns of nobody, of unknown or of undivided voices are left out and counted, one name for two is told`() {
    let turns = """
      <Turn startTime="0" endTime="1"><Sync time="0"/>perdu</Turn>
      <Turn speaker="spk9" startTime="1" endTime="2"><Sync time="1"/>perdu</Turn>
      <Turn speaker="spk1 spk2" startTime="2" endTime="3"><Sync time="2"/>perdu</Turn>
      <Turn speaker="spk2" startTime="3" endTime="4"><Sync time="3"/>Oui.</Turn>
      <Turn speaker="spk3" startTime="4" endTime="5"><Sync time="4"/>Non.</Turn>
      """
    #expect(
      Spoken(file(turns))
        == Spoken(
          turns: ["1 spk2 3000–4000: Oui.", "2 spk3 4000–5000: Non."],
          told: [
            "avertissement E01.trs: « Nadia » est le nom de plusieurs voix du fichier (« spk2 », « spk3 ») ; un nom par personne est attendu, leurs identifiants servent d’étiquettes ; déclarer ces identifiants dans la table des entretiens, ou renommer les voix dans Transcriber",
            "ecarte E01.trs:5: 1 tour sans locuteur ; un locuteur est attendu, laissé de côté ; choisir le locuteur de ces tours dans Transcriber",
            "ecarte E01.trs:7: 1 tour à plusieurs voix, sans dire qui dit quoi ; un numéro de voix (Who) est attendu devant chaque parole, laissé de côté ; séparer les voix de ces tours dans Transcriber",
            "ecarte E01.trs:6: le locuteur « spk9 » n’est pas dans la liste du fichier ; une personne de cette liste est attendue, 1 tour laissé de côté ; ajouter ce locuteur dans Transcriber",
          ]))
  }

  @Test func `a malformed or foreign file is refused where it breaks`() {
    #expect(
      Spoken(source("E01.trs", "<Trans><Episode>"), ["E"]).told == [
        "bloquant E01.trs:1:17: un élément s’ouvre et ne se ferme pas ; le fichier est peut-être coupé ; exporter à nouveau le fichier"
      ])
    #expect(
      Spoken(source("E01.trs", "<autre/>"), ["E"]).told == [
        "bloquant E01.trs:1: l’élément « autre » ouvre le fichier ; « Trans », de Transcriber, est attendu ; vérifier que c’est le bon fichier"
      ])
  }
}
