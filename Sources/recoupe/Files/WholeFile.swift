import Readers

/// A file read whole into memory: no more than two gibibytes, since what is made of it takes several times as much.
struct WholeFile {
  /// Why a file gave no bytes.
  enum Refused: Error, Equatable {
    case unreadable
    /// Its size, in bytes.
    case tooLarge(Int)

    /// What is there, and what may be done about it.
    var told: (message: String, remedy: String) {
      switch self {
      case .unreadable: ("ce fichier ne peut être ouvert", "vérifier les droits du fichier")
      case .tooLarge(let size):
        (
          "ce fichier fait \((size + (1 << 20) - 1) >> 20) Mio ; 2048 Mio (2 Gio) au plus se lisent en entier",
          "ne garder que les colonnes utiles à l’export ; « croiser » lit un grand CSV par morceaux, sans filtre ni « --structure »"
        )
      }
    }
  }

  static let limit = 2 << 30

  let bytes: [UInt8]

  /// - Parameter limit: in bytes.
  init(_ path: String, limit: Int = Self.limit) throws(Refused) {
    guard let source = DiskBytes(path)?.source else { throw .unreadable }
    guard source.count <= limit else { throw .tooLarge(source.count) }
    do { bytes = try source.bytes(at: 0, upTo: source.count) } catch { throw .unreadable }
  }
}
