/// What an SPSS file holds, as its format has it: variables, their labels, a value a case.
struct SPSSFile {
  var variables: [SPSSVariable] = []
  /// Cases read.
  var caseCount = 0
  /// Cases the file announces; `nil` where it does not say.
  var announcedCount: Int?
  /// The variable that weighs the cases, by its name.
  var weight: String?
  /// The title of the file.
  var title = ""
  var encoding = SPSSText()
}
