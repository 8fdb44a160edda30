/// Somebody who codes, and the first file that holds their work.
package struct CoderFile: Hashable, Sendable {
  package var coder: String
  package var file: String
}
