package import Document

/// One page of the reading room: what a coder or a colleague reads inside the team, or a grid that leaves with the report.
package struct ReviewPage {
  /// Under the output folder, without its extension.
  package var path: String
  package var piece: Piece
}
