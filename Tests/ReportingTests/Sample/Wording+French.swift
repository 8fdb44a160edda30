import Foundation
import Readers
import Reporting
import Survey

extension Wording {
  /// The shipped catalogue, read from the package's own templates.
  static func french(_ thresholds: Thresholds = Thresholds()) throws -> Wording {
    Wording(try Catalogue.french(), thresholds)
  }
}

extension Catalogue {
  static func french() throws -> Catalogue {
    CatalogueReader.read(try ShippedTemplates.file("mots.fr.yaml")).value
  }

  static func dutch() throws -> Catalogue {
    CatalogueReader.read(try ShippedTemplates.file("mots.nl.yaml")).value
  }
}

/// The package's `templates` folder.
enum ShippedTemplates {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates")

  static func file(_ name: String) throws -> SourceFile {
    SourceFile(name: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
  }
}
