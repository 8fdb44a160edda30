import Document
import Testing

struct TypographerTests {
  @Test(arguments: [
    ("Vraiment ? Oui ! Non ; 3 %", "Vraiment\u{202F}? Oui\u{202F}! Non\u{202F}; 3\u{202F}%"),
    ("Vraiment? Oui! Non; 13,5%", "Vraiment\u{202F}? Oui\u{202F}! Non\u{202F}; 13,5\u{202F}%"),
    ("Quoi ?! Quoi?!", "Quoi\u{202F}?! Quoi\u{202F}?!"),
    ("Source : note: fin", "Source\u{A0}: note\u{A0}: fin"),
    ("« mot » et «mot»", "«\u{A0}mot\u{A0}» et «\u{A0}mot\u{A0}»"),
    ("un \"mot\" dit", "un «\u{A0}mot\u{A0}» dit"),
    ("l'étude d'hier", "l’étude d’hier"),
    ("attendre... etc...", "attendre… etc."),
    ("12ème, 1er, 1ère, 2ième", "12e, 1er, 1re, 2e"),
    ("12500 euros, 1 250 €", "12\u{202F}500\u{A0}euros, 1\u{202F}250\u{A0}€"),
    ("en 2021 et 1050 Bruxelles", "en 2021 et 1050 Bruxelles"),
    ("1 250 000 et 12500 300 et 250 112500", "1\u{202F}250\u{202F}000 et 12\u{202F}500 300 et 250 112\u{202F}500"),
    ("le 24 avril 2024, 50 ans", "le 24\u{A0}avril 2024, 50\u{A0}ans"),
    ("n° 181, p. 27, M. Dubois, Mme Claes", "n°\u{A0}181, p.\u{A0}27, M.\u{A0}Dubois, Mme\u{A0}Claes"),
    ("à 14:30, ratio 2:1, A1: code, A3 : atelier", "à 14:30, ratio 2:1, A1: code, A3\u{A0}: atelier"),
    ("voir https://a.be/x?y=1;z!w et a.b@c.be !", "voir https://a.be/x?y=1;z!w et a.b@c.be\u{202F}!"),
    ("02 512 34 56", "02 512 34 56"),
    ("(?) et […] !", "(?) et […]\u{202F}!"),
    ("3 organisations", "3 organisations"),
    ("(6 organisations sur 16), 6 sur 16.", "(6\u{A0}organisations\u{A0}sur\u{A0}16), 6\u{A0}sur\u{A0}16."),
    ("le 3, sur 16, 6 sur le 16, A6 sur 16, sur 16", "le 3, sur 16, 6 sur le 16, A6 sur 16, sur 16"),
    ("13.5 % et 9.90€", "13,5\u{202F}% et 9,90\u{A0}€"), ("version 1.2, le 3.4.2024", "version 1.2, le 3.4.2024"),
  ])
  func `French is set as it is printed`(text: String, set: String) {
    #expect(Typographer(language: "fr").typeset(text) == set)
  }

  @Test(arguments: [
    ("Wat is dit? Ja!", "Wat is dit? Ja!"), ("Bron : tabel ; noot !", "Bron: tabel; noot!"),
    ("(9 organisaties op 16) op 16 mei", "(9\u{A0}organisaties\u{A0}op\u{A0}16) op 16 mei"),
    ("'t is \"goed\": 5%...", "’t is “goed”: 5%…"),
  ])
  func `Dutch takes its quotation marks and no French space`(text: String, set: String) {
    #expect(Typographer(language: "nl").typeset(text) == set)
  }

  @Test func `somebody's words keep all but spaces and apostrophes`() {
    let words = "c'est \"bien\" au 2ème... non ? 12500"
    let set = Typographer(language: "fr").typeset(words, extent: .spacesAndApostrophes)
    #expect(set == "c’est \"bien\" au 2ème... non\u{202F}? 12500")
  }

  @Test func `a run knows what stands before and after it`() {
    let inlines: [Inline] = [
      .text("«"), .emphasis([.text("mot")]), .text("» et \""), .strong([.text("gras")]), .text("\" :"), .fact("13"),
      .text(" %"), .text("l'"), .code("a ? b"),
    ]
    #expect(
      Typographer(language: "fr").typeset(inlines) == [
        .text("«\u{A0}"), .emphasis([.text("mot")]), .text("\u{A0}» et «\u{A0}"), .strong([.text("gras")]),
        .text("\u{A0}»\u{A0}:"), .fact("13"), .text("\u{202F}%"), .text("l’"), .code("a ? b"),
      ])
  }

  @Test(arguments: ["fr", "nl"], [Typographer.Extent.everything, .spacesAndApostrophes])
  func `setting a set text changes nothing and no letter is lost`(language: String, extent: Typographer.Extent) {
    let pieces = [
      " ", "\u{A0}", "\u{202F}", "?", "!", ";", ":", "«", "»", "'", "\"", "…", "...", "%", "€", "a", "A1", "12500",
      "1", "250", "e", "ème", "n°", "p.", "avril", "sur", "op", "://", "@", "(", ")", "–", "etc", "\n",
    ]
    let typographer = Typographer(language: language)
    var random = Random(seed: 7)
    for _ in 0..<4_000 {
      let text = (0..<8).map { _ in pieces[random.next(below: pieces.count)] }.joined()
      let once = typographer.typeset(text, extent: extent)
      #expect(typographer.typeset(once, extent: extent) == once, "\(text.debugDescription)")
      if extent == .spacesAndApostrophes { #expect(words(once) == words(text)) }
    }
  }

  private func words(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace && $0 != "\u{202F}" && $0 != "\u{A0}" }.map { $0 == "'" ? "’" : $0 })
  }
}
