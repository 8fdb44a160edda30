/// A declared ISO date in words: « 23 avril 2024 », « 1er mai 2024 ».
enum PrintedDate {
  static func words(_ iso: String, _ wording: Wording) -> String {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return iso }
    let day = parts[2] == 1 ? wording.text("date.premier") : String(parts[2])
    return "\(day) \(wording.text("date.mois-\(parts[1])")) \(parts[0])"
  }
}
