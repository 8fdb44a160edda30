// swift-tools-version: 6.3

import PackageDescription

/// What every Swift target of the house is compiled with.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// The same, for the targets that hold no C.
let safe: [SwiftSetting] = strict + [.strictMemorySafety()]

/// What computes is optimised in a debug build too: audits, rules and typography would take nine tenths of each test that
/// makes a whole study.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "recoupe",
  products: [
    .executable(name: "recoupe", targets: ["recoupe"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CReadStat", providers: [.apt(["libreadstat-dev"])]),
    .systemLibrary(name: "CFolderExchange"),
    .target(name: "CByteMasks"),
    .target(name: "Diagnostics", swiftSettings: safe),
    .target(name: "Survey", dependencies: ["Diagnostics"], swiftSettings: safe + optimised),
    .target(
      name: "Readers",
      dependencies: [
        "Diagnostics", "Survey", "CByteMasks", "CLibXML2", "CReadStat", "CZip", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(name: "Coding", dependencies: ["Diagnostics", "Survey"], swiftSettings: safe + optimised),
    .target(name: "Tabulation", dependencies: ["Diagnostics", "Survey"], swiftSettings: safe + optimised),
    .target(name: "Document", dependencies: ["Diagnostics", "CMarkGFM"], swiftSettings: strict + optimised),
    .target(
      name: "Reporting", dependencies: ["Diagnostics", "Survey", "Coding", "Tabulation", "Document"],
      swiftSettings: safe),
    .target(
      name: "Exports", dependencies: ["Diagnostics", "Survey", "Coding", "Tabulation", "CZip"],
      swiftSettings: strict),
    .executableTarget(
      name: "recoupe",
      dependencies: [
        "CFolderExchange", "Diagnostics", "Survey", "Readers", "Coding", "Tabulation", "Document", "Reporting",
        "Exports", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [
        .embedInCode("../../templates/mots.fr.yaml"), .embedInCode("../../templates/rapport.md"),
        .embedInCode("../../templates/mots.nl.yaml"), .embedInCode("../../templates/rapport.nl.md"),
        .embedInCode("../../templates/fiche.nl.md"), .embedInCode("../../templates/guide.nl.md"),
        .embedInCode("../../templates/cartes.nl.md"), .embedInCode("../../templates/affiche.nl.md"),
        .embedInCode("../../templates/porte.nl.md"), .embedInCode("../../templates/grands-caracteres.nl.md"),
        .embedInCode("../../templates/programme.nl.md"), .embedInCode("../../templates/salles.nl.md"),
        .embedInCode("../../templates/evaluation.nl.md"), .embedInCode("../../templates/tableaux.nl.md"),
        .embedInCode("../../templates/fiche.md"), .embedInCode("../../templates/papier-et-ecran.css"),
        .embedInCode("../../templates/fiche.css"), .embedInCode("../../templates/guide.md"),
        .embedInCode("../../templates/guide.css"), .embedInCode("../../templates/cartes.md"),
        .embedInCode("../../templates/cartes.css"), .embedInCode("../../templates/affiche.md"),
        .embedInCode("../../templates/affiche.css"), .embedInCode("../../templates/porte.md"),
        .embedInCode("../../templates/porte.css"), .embedInCode("../../templates/grands-caracteres.md"),
        .embedInCode("../../templates/grands-caracteres.css"), .embedInCode("../../templates/livret.css"),
        .embedInCode("../../templates/programme.md"), .embedInCode("../../templates/salles.md"),
        .embedInCode("../../templates/evaluation.md"), .embedInCode("../../templates/tableaux.md"),
        .embedInCode("../../templates/jour.css"), .embedInCode("../../templates/relecture.css"),
      ],
      swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(name: "SurveyTests", dependencies: ["Survey"], swiftSettings: strict),
    .target(
      name: "SurveyFixtures", dependencies: ["Readers"], path: "Tests/SurveyFixtures", swiftSettings: strict),
    .testTarget(
      name: "ReadersTests", dependencies: ["Diagnostics", "Survey", "Readers", "SurveyFixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "CodingTests", dependencies: ["Diagnostics", "Survey", "Coding", "ReferenceSupport"], swiftSettings: strict),
    .testTarget(name: "TabulationTests", dependencies: ["Diagnostics", "Survey", "Tabulation"], swiftSettings: strict),
    .target(name: "ReferenceSupport", path: "Tests/ReferenceSupport", swiftSettings: safe),
    .testTarget(
      name: "ExportsTests",
      dependencies: ["Diagnostics", "Survey", "Readers", "Tabulation", "Exports", "ReferenceSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RecoupeTests",
      dependencies: [
        "recoupe", "Coding", "Diagnostics", "Exports", "Readers", "ReferenceSupport", "Survey", "SurveyFixtures",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(name: "DocumentTests", dependencies: ["Diagnostics", "Document"], swiftSettings: strict),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Diagnostics", "Survey", "Coding", "Tabulation", "Document", "Reporting", "Readers"],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["Diagnostics", "Survey", "Readers", "Reporting", "Exports", "SurveyFixtures", "recoupe"],
      exclude: ["Complet"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
