import Coding
import Survey
import Testing

struct NegationTests {
  private static let terms = [
    "surcoût*", "économie*", "mutualis*", "locaux", "gaspillage", "entraide", "ça coûte", "conflit*", "accueil",
    "sans intérêt", "pas d’asbl",
  ]

  @Test(arguments: [
    "C’est pas un surcoût.", "Y a pas de gaspillage.", "C’est pas du tout pour faire des économies qu’on a démarré.",
    "On mutualise pas.", "On mutualise vraiment pas.", "Ils ne mutualisent plus.", "On n’a jamais rien mutualisé.",
    "Aucune économie, franchement.", "On travaille sans locaux.", "Ni surcoût ni rien.",
    "Y a personne à l’accueil.", "Personne mutualise.", "On n’a plus de locaux.", "On a pas de locaux.",
    "Pas d’économies, pas de surcoût.", "On voit pas d’entraide, de gaspillage non plus.",
    "C’est une économie nulle, zéro surcoût, zéro économie ? Non mutualisé.", "Je pense pas que ça soit un surcoût.",
    "On a constaté l’absence de conflits.", "Y a plus du tout d’entraide.", "Ça coûte rien.",
  ])
  func `words that are denied are proposed as denied, never dropped`(said: String) {
    let matches = Speech.matches(of: Self.terms, in: said)
    #expect(matches.contains { $0.hits.contains { $0.isDenied } }, "\(said)")
  }

  @Test(arguments: [
    "C’est un surcoût.", "C’est pas seulement un surcoût.", "Y a pas mal de gaspillage.",
    "C’est sans doute un surcoût.",
    "C’est pas que du gaspillage.", "Y a aucun doute, c’est un surcoût.", "C’est pas forcément un surcoût.",
    "Y a plus de gaspillage qu’avant.", "On n’a que des surcoûts.", "C’est pas sans surcoût.",
    "Non seulement un surcoût, mais autre chose.", "Pourquoi pas mutualiser ?", "Si jamais on mutualise.",
    "C’est pas vrai, on a des économies.", "On voulait pas, mais on mutualise.", "J’y vais pas. On mutualise.",
    "C’est pas l’argent qui fait mutualiser.", "J’en sais rien, on partage des locaux.",
    "C’est un prêt sans intérêt.", "On a pas d’ASBL.", "Les locaux pas chers, c’est rare.",
    "On mutualise pas mal de choses.",
    "On le sait, n’est-ce pas, on mutualise.", "Une personne fait l’accueil.", "Sans compter le surcoût.",
    "On mutualise, ou pas ?", "C’est pas tout le monde, donc on a l’entraide.", "Rien que le gaspillage, déjà.",
    "On avait pas d’argent et on a mutualisé.", "Ça n’empêche pas le surcoût.", "On arrête pas de mutualiser.",
    "Il ne manque pas de gaspillage.", "On peut pas nier le surcoût.", "Vous n’avez pas idée du surcoût.",
    "Pas à pas, on mutualise.", "Pas étonnant qu’on mutualise.",
  ])
  func `words that only look denied stay proposed`(said: String) {
    let matches = Speech.matches(of: Self.terms, in: said)
    #expect(!matches.isEmpty)
    #expect(matches.allSatisfy { $0.coding.status == .proposed && !$0.hits.contains { $0.isDenied } }, "\(said)")
  }

  @Test(arguments: [
    (term: "\"pas gagné un euro\"", said: "On a pas gagné un euro.", isDenied: false),
    ("\"gagné un euro\"", "On a pas gagné un euro.", true),
    ("\"pas gagné un euro\"", "Je pense pas qu’on ait pas gagné un euro.", true),
    ("personne PROCHE/4 maîtris*", "Personne chez nous maîtrisait ça.", false),
    ("pas PROCHE/10 \"solution miracle\"", "J’ai pas envie qu’on fasse de nous la solution miracle.", false),
    ("chez PROCHE/4 maîtris*", "Personne chez nous maîtrisait ça.", true),
    ("/pas (du tout )?gagn\\w+/", "On a pas du tout gagné.", false),
  ])
  func `a term that holds the negation is not denied by it`(term: String, said: String, isDenied: Bool) {
    let matches = Speech.matches(of: [term], in: said)
    #expect(matches.flatMap(\.hits).map(\.isDenied) == [isDenied])
  }

  @Test func `a passage is denied when all its hits are`() {
    func statuses(_ extent: CodingRule.Extent) -> [PassageCoding.Status] {
      Speech.matches(of: ["surcoût*"], in: "Y a un surcoût. C’est pas un surcoût.", extent: extent).map(\.coding.status)
    }
    #expect(statuses(.sentence) == [.proposed, .denied])
    #expect(statuses(.turn) == [.proposed])
  }

  @Test(arguments: [
    (asked: "Pour faire des économies ?", said: "Des économies, oui.", isEcho: true),
    ("Pour faire des économies ?", "Oui, des économies d’énergie.", false),
    ("Et l’argent ?", "Des économies, oui.", false),
    ("Des économies ?", "Les économies, ben oui. Et l’énergie.", true),
  ])
  func `words of the question that bring nothing else are an echo`(asked: String, said: String, isEcho: Bool) {
    let book = RuleBook(Speech.codebook(CodingRule(id: "r", terms: ["économie*"])), file: "grille.yaml")
    let proposals = book.proposals(in: [Speech.interview([("E", asked), ("R1", said)])])
    #expect(proposals.map(\.isEcho) == [isEcho])
  }
}
