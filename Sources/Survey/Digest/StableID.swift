/// An identifier in the form of a UUID that is the same for the same thing, run after run, on any machine.
///
/// The first 128 bits of the SHA-256 of what it names, with the version 8 and the variant of RFC 9562 (section 5.8).
package struct StableID: Hashable, Sendable {
  /// `xxxxxxxx-xxxx-8xxx-yxxx-xxxxxxxxxxxx`, lower case.
  package let text: String

  /// - Parameters:
  ///   - kind: what kind of thing it is, so that a code and a coder of one name differ.
  ///   - parts: what names it among its kind.
  package init(_ kind: String, _ parts: String...) {
    let name = ([kind] + parts).joined(separator: "\u{1F}")
    var digits = Array(SHA256(Array(name.utf8)).hexadecimal.utf8.prefix(32))
    digits[12] = UInt8(ascii: "8")
    digits[16] = Array("89ab".utf8)[Int(digits[16] & 3)]
    var text = ""
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text += "-" }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    self.text = text
  }
}
