import Diagnostics

extension Directive {
  /// The condition after the name of `si` and `affirme`; offsets count from `conditionPlace`.
  func condition() -> Result<Condition, Refusal> {
    do throws(Refusal) {
      return .success(try ConditionParser.parse(String(source.dropFirst(name.count))))
    } catch {
      return .failure(error)
    }
  }

  /// Where the condition begins: right after the name.
  var conditionPlace: Place {
    var place = place
    if let column = place.column { place.column = column + sourceOffset + name.count }
    return place
  }
}
