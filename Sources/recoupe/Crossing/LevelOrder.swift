/// The order of one variable's levels: `V=a|b|c`.
struct LevelOrder: Equatable {
  var variable: String
  var levels: [String]

  init(parsing text: String) throws {
    let parts = try OptionAssignment(text, option: "--modalites", example: "taille=petite|moyenne|grande")
    (variable, levels) = (parts.variable, parts.values)
  }
}
