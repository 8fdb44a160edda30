/// A command typed wrongly: what is there, what was expected, what to do.
struct UsageError: Error, Equatable {
  var message: String
  var remedy: String
}
