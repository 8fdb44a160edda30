import Document

extension Directive {
  /// The whole number given to an option, or the usual one where it is not given.
  func number(_ name: String, otherwise usual: Int) -> Result<Int, Refusal> {
    guard let written = option(name) else { return .success(usual) }
    guard let number = Int(written), number >= 0 else { return .failure(.notANumber(name, written)) }
    return .success(number)
  }
}
