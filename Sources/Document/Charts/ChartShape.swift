/// The two widths a chart is drawn for, in px at which its letters have their size.
package enum ChartShape: String, CaseIterable, Sendable {
  /// The text width of an A4 page (170 mm).
  case wide = "large"
  /// A telephone: labels above, not beside.
  case narrow = "etroit"

  var width: Double { self == .wide ? 642 : 300 }
  /// 9.4 pt on paper; on a telephone as the text around.
  var fontSize: Double { self == .wide ? 12.5 : 14 }
  var lineHeight: Double { self == .wide ? 16 : 19 }
}
