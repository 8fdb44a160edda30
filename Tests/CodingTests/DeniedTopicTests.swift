import Coding
import Survey
import Testing

/// What denies from further on, or from another clause.
struct DeniedTopicTests {
  private static let terms = ["surcoût*", "économie*", "mutualis*", "partag*", "conflit*"]

  @Test(arguments: [
    "Les économies n’existent pas.", "L’économie n’est pas réelle.", "Des économies, y en a pas.",
    "Les économies, on les a jamais vues.", "On n’en a pas fait, des économies.", "On mutualise plus rien.",
    "On partage avec personne.", "On partage ni les murs ni le reste.", "Partager ? Jamais.",
    "Ça, c’est loin d’être une économie.", "C’est tout sauf une économie.", "Le surcoût, on l’a pas vu.",
    "Les économies d’échelle n’existent pas.", "Je vous dis que les économies existent pas.",
    "Les économies qu’on nous a promises, on les a jamais vues.", "Les économies ne sont pas venues.",
    "Les économies ne sont toujours pas au rendez-vous.", "Les économies n’ont jamais été là.",
    "La mutualisation n’a pas eu lieu.", "Le partage ne s’est jamais fait.", "Des conflits, chez nous, y en a pas.",
    "Des conflits, il n’y en a plus.", "Des économies ? Y en a pas.", "Des économies ? Non, on n’en fait pas.",
    "Des économies, aucune.", "Les économies, ça existe pas.", "Ça existe pas, les économies.",
    "Mais y en a pas, des conflits.", "Mutualiser, on l’a jamais fait.", "Les économies, personne les a vues.",
    "Des économies, j’en vois aucune.", "On est loin de faire des économies.",
    "Franchement, les économies, on les a pas encore vues chez nous.", "Des conflits, y en a pas eu un seul.",
    "Partager les murs ? Pas du tout.",
    "Les économies, y’en a pas.", "Des économies, y’en a jamais eu.", "Les conflits, il n’y en a pas eu entre nous.",
    "Les économies, franchement, on n’en a pas vu la couleur.", "Le surcoût n’existe pas.",
    "Le surcoût, il n’existe pas.", "Les économies espérées ne sont pas au rendez-vous.",
    "Il n’y a pas eu d’économies.", "On n’a fait aucune économie.", "On n’a pas vu d’économies.",
    "On ne voit pas d’économies.", "Des économies, on n’en voit pas.", "On ne mutualise rien.",
    "On ne partage rien avec les autres.", "On partage rien du tout.", "On ne partage avec personne.",
    "On ne mutualise plus.", "Les voisins ne partagent pas.", "Les gens partagent pas.",
    "Chez nous, personne partage.", "Pas question de mutualiser.", "Hors de question de mutualiser.",
    "Il n’est pas question de mutualiser.", "Mutualiser, non merci.", "Mutualiser, jamais.",
    "Le partage ? Non merci.", "Zéro économie.", "Des économies ? Aucune.", "Des économies ? Pas une.",
    "Ce ne sont pas des économies.", "C’est pas ce que j’appelle une économie.", "Ça n’a rien d’une économie.",
    "Ça n’a pas fait d’économies.", "Je n’appelle pas ça une économie.", "Ni économies ni surcoûts.",
    "Nous ne partageons pas.",
  ])
  func `what is said not to be there is proposed as denied`(said: String) {
    let hits = Speech.matches(of: Self.terms, in: said, extent: .turn).flatMap(\.hits)
    #expect(!hits.isEmpty)
    #expect(hits.filter { !$0.isDenied }.map(\.form) == [])
  }

  @Test(arguments: [
    "Les économies, ça existe, pas de doute.", "Les économies qu’on a faites n’ont pas plu à tout le monde.",
    "Les économies, on n’y pensait pas avant, maintenant on en fait.",
    "Le partage des locaux n’empêche pas d’être chez soi.", "L’économie n’est pas négligeable.",
    "L’économie n’est pas mince.", "C’est pas une mince économie.", "C’est pas la seule économie.",
    "Les économies n’arrivent pas à compenser.", "Les économies ne viennent pas de là.",
    "Les économies n’existent pas que sur papier.", "Les économies n’existent pas partout.",
    "Les économies, on en parle pas assez.", "Les conflits, on n’en a jamais parlé.",
    "Les locaux, on les ferme pas le soir.", "Les locaux ne sont pas grands.", "Le surcoût, on l’a pas vu venir.",
    "Des conflits, y en a pas mal.", "Des économies, on en fait pas assez.",
    "Les économies, on les voit pas toujours.", "Le partage vous gêne ? Non.", "Ça vous gêne, le partage ? Non.",
    "Du chauffage, y en a pas, des économies, oui.", "Il les a jamais vus, les locaux étaient fermés.",
    "C’est pas vrai, les locaux sont partagés.", "C’est ni plus ni moins une économie.",
    "On partage avec personne d’autre que la crèche.", "On n’est pas loin d’être une économie.",
    "C’est loin d’être la seule économie.", "C’est tout sauf simple de faire des économies.",
    "On partage loin d’ici.", "Les équipes, non, les locaux, on les partage.", "On partage plus que rien.",
    "Les conflits n’ont pas duré.", "Les économies ne se voient pas toujours.", "Des économies ? Non négligeables.",
    "Des économies ? Non, au contraire, des surcoûts.", "On fait des économies, on n’en a pas honte.",
    "Mutualiser, ça se fait pas tout seul.", "Les économies, c’est pas le but.",
    "Le partage, c’est pas de la charité.", "Les économies, on les a pas faites exprès.",
    "Un conflit, c’est jamais agréable.", "On mutualise, jamais sans se parler.",
    "Le conflit n’arrivait pas, on l’attendait.", "Des conflits, y en a toujours.",
    "Des conflits, y en a pas que chez nous.", "Les économies, ça n’existe pas que chez les grands.",
    "Les locaux, on les a pas payés.", "Les locaux, on les a pas tous vus.",
    "Les économies, on les sent pas tout de suite.", "Le conflit, on l’a pas fait durer.",
    "Le partage, on l’a jamais regretté.", "Les économies, jamais on les aurait faites seuls.",
    "Un surcoût, ça n’est jamais bienvenu.", "Les locaux, elle les a jamais visités.",
    "On a des locaux, personne les a vus.", "L’économie que personne n’a vue est là.",
    "Les conflits, y en a plus qu’avant.", "Les conflits, y en a plus.",
    "Y en a pas, de place, les locaux sont pleins.",
    "Les économies, on n’en revient pas.", "Les économies, je ne vous cache pas que c’est le but.",
    "Les économies, c’est pas rien.", "Les conflits, il ne faut pas se mentir, il y en a.",
    "Les conflits, pas de souci, on en parle.", "Les conflits, ça n’a pas traîné.",
    "Le partage, ça ne s’improvise pas.", "Le partage, ça ne marche pas toujours.", "Le partage ne va pas de soi.",
    "Partager n’est pas jouer.", "Partager, c’est pas simple.", "Le conflit n’est pas réglé.",
    "Les locaux ne sont pas à nous.", "Les locaux ne sont pas vrais pour tous.",
    "Les locaux, on ne les a pas choisis.", "Les locaux, on les a pas encore payés.",
    "Les économies, on ne les a pas faites tout seuls.", "Les économies, on les a pas faites en un jour.",
    "Les économies, elles sont pas toutes là.", "L’économie n’est pas là où on croit.",
    "L’économie n’est pas là mais ailleurs, on la fait sur le personnel.",
    "Les économies ne sont pas venues toutes seules.", "Les conflits n’ont pas fait fuir les gens.",
    "Un conflit, y en a pas deux pareils.", "On n’a pas que des conflits.", "On a eu des conflits, pas des guerres.",
    "On a eu des économies, mais pas tout de suite.", "Des économies, oui, pas énormes.",
    "Pas énormes, les économies, mais réelles.", "On fait des économies, pas vrai ?", "On partage les locaux, non ?",
    "Non, les locaux, on les partage.", "Non, on mutualise.", "Jamais on a regretté de partager.",
    "On n’a jamais regretté de mutualiser.", "C’est pas pour rien qu’on partage.", "Rien de tel que le partage.",
    "Rien n’aurait marché sans le partage.", "Personne ne regrette les économies.",
    "Personne n’est contre le partage.", "On n’est pas contre le partage.", "On n’a pas peur de partager.",
    "Partager plus, c’est partager mieux.", "Il n’y a plus que les locaux à partager.",
    "Pas besoin de convention pour partager.", "Sans le partage on serait morts.",
    "On ne pourrait pas vivre sans partage.", "Pas d’argent depuis qu’on partage.", "On mutualise plus.",
    "Le partage, on n’y croit pas.", "Un surcoût, non ?", "Les clients partagent souvent, pas tous.",
  ])
  func `what is denied of a thing leaves it said`(said: String) {
    let hits = Speech.matches(of: Self.terms + ["locaux"], in: said, extent: .turn).flatMap(\.hits)
    #expect(!hits.isEmpty)
    #expect(hits.filter(\.isDenied).map(\.form) == [])
  }

  @Test(arguments: [
    (term: "économie* PROCHE/3 pas", said: "Les économies n’existent pas."),
    ("économie* PROCHE/5 jamais", "Les économies, on les a jamais vues."),
    ("partag* PROCHE/2 jamais", "Partager ? Jamais."),
    ("partag* PROCHE/2 personne", "On partage avec personne."),
    ("sauf PROCHE/2 économie*", "C’est tout sauf une économie."),
    ("loin PROCHE/4 économie*", "C’est loin d’être une économie."),
  ])
  func `a term that holds the negation is not denied by it`(term: String, said: String) {
    let hits = Speech.matches(of: [term], in: said, extent: .turn).flatMap(\.hits)
    #expect(hits.map(\.isDenied) == [false])
  }
}
