import Reporting

/// The styles put inside each page: those common to all, then those of the kind of piece.
enum Stylesheets {
  static func css(for style: StudyPieces.Style) -> String {
    (PackageResources.papier_et_ecran_css + own(style)).text
  }

  private static func own(_ style: StudyPieces.Style) -> [UInt8] {
    switch style {
    case .report: []
    case .sheet: PackageResources.fiche_css
    case .guide: PackageResources.fiche_css + PackageResources.guide_css
    case .cards: PackageResources.cartes_css
    case .poster: PackageResources.affiche_css
    case .door: PackageResources.porte_css
    case .largePrint: PackageResources.grands_caracteres_css
    case .booklet: PackageResources.fiche_css + PackageResources.livret_css
    case .programme, .rooms, .evaluation, .tables, .cellQuotes, .index: PackageResources.jour_css
    }
  }
}

extension [UInt8] {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
