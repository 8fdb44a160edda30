/// A coordinate with one decimal at most, half away from zero, whatever the locale: `12`, `12.5`, `-0.3`.
func fixed(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded(.toNearestOrAwayFromZero))
  let sign = tenths < 0 ? "-" : ""
  let (whole, part) = abs(tenths).quotientAndRemainder(dividingBy: 10)
  return part == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(part)"
}
