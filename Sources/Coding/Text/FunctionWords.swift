/// The words of French that carry no content of their own, and those speech is strewn with.
enum FunctionWords {
  /// Whether a word, as folded, says something.
  static func isContent(_ word: String) -> Bool {
    word.unicodeScalars.count > 2 && !word.hasSuffix("'") && !all.contains(word)
  }

  private static let all: Set<String> = Set(
    """
    les des une aux leur leurs mon ton son mes tes ses notre votre nos vos cet cette ces ceux celle celui celles que qui
    quoi dont où quel quelle quels quelles lequel laquelle lesquels lesquelles moi toi lui elle nous vous ils elles eux
    soi ça cela ceci avec sans pour par dans sur sous entre vers chez contre avant après depuis pendant dès jusque mais
    donc car puis alors ensuite enfin comme comment quand pourquoi parce puisque lorsque afin ainsi aussi encore déjà
    toujours jamais souvent parfois très trop plus moins assez peu beaucoup tout toute tous toutes autre autres même
    mêmes aucun aucune pas non oui ouais hein euh ben bah bon bien voilà tiens allez hop quoi genre enfin justement
    effectivement exactement absolument évidemment peut-être vraiment surtout seulement là-bas ici est-ce suis est
    sommes êtes sont étais était étions étiez étaient serai sera seront serait seraient soit sois soient été être avoir
    avait avaient avez avons ont aura auront aurait auraient avais eue eus ait aient fait faire faites font faisait
    peut peuvent pouvait pouvez pouvoir veut veux veulent voulait vouloir voulez dire dit dis dites disait sais sait
    savez quelqu'un quelque quelques chose choses ceci aujourd'hui d'accord d'abord d'ailleurs
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
