/// Where the texts of the workshops are written, for problems in them.
enum WorkshopTexts {
  static let file = "ateliers.csv"
}
