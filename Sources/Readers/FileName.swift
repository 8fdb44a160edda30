/// The parts of a path that tell files of one survey from those of another.
struct FileName {
  /// The last component, without its extension.
  let stem: String
  /// The extension, in lower case, without its dot.
  let pathExtension: String

  init(_ path: String) {
    let path = Self.workbook(of: path)
    let last = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = last.lastIndex(of: "."), dot > last.startIndex else {
      (stem, pathExtension) = (last, "")
      return
    }
    (stem, pathExtension) = (String(last[..<dot]), last[last.index(after: dot)...].lowercased())
  }

  /// The workbook a sheet (`classeur.xlsx!Feuille`) stands in; any other path as it is.
  private static func workbook(of path: String) -> String {
    let end = path.indices.first { place in
      path[place] == "!" && [".xlsx", ".xlsm", ".ods"].contains { path[..<place].hasSuffix($0) }
    }
    return end.map { String(path[..<$0]) } ?? path
  }

  /// The runs of four digits or more in the stem: a survey's id is among them.
  var numbers: [String] {
    stem.split { !("0"..."9" ~= $0) }.filter { $0.count >= 4 }.map(String.init)
  }
}
