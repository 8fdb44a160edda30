import Foundation
import Survey
import Tabulation
import Testing

/// The ledger against GLPK: for each small hidden cell, the least and greatest count over all joint answers that give what
/// is printed, by an independent linear programme. Passed over aloud where `glpsol` is not installed.
struct LedgerAgainstGLPKTests {
  private static let solver = "/usr/bin/glpsol"

  /// The optimum of a sum of atoms; `nil` when the solver gives none.
  private func optimum(_ worlds: JointWorlds, _ atoms: [Int], largest: Bool) throws -> Double? {
    func sum(_ atoms: [Int]) -> String { atoms.isEmpty ? "0 x0" : atoms.map { "x\($0)" }.joined(separator: " + ") }
    var lines = [largest ? "Maximize" : "Minimize", "o: " + sum(atoms), "Subject To"]
    for (index, equation) in worlds.equations.enumerated() {
      lines.append("e\(index): \(sum(equation.atoms)) = \(equation.value)")
    }
    lines.append("End")
    let folder = FileManager.default.temporaryDirectory.appending(path: "grand-livre-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { do { try FileManager.default.removeItem(at: folder) } catch { print("reste : \(folder.path)") } }
    let (model, answer) = (folder.appending(path: "m.lp"), folder.appending(path: "r.txt"))
    try Data(lines.joined(separator: "\n").utf8).write(to: model)
    let process = Process()
    process.executableURL = URL(filePath: Self.solver)
    process.arguments = ["--lp", model.path, "-w", answer.path]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let status = String(decoding: try Data(contentsOf: answer), as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("s bas") }
    let words = status?.split(separator: " ") ?? []
    return words.count > 6 && words[4] == "f" ? Double(words[6]) : nil
  }

  @Test func `no small cell of linked tables is bounded by a linear programme to less than it must stay open`() throws {
    guard FileManager.default.isExecutableFile(atPath: Self.solver) else {
      print("ignoré : glpsol n’est pas installé")
      return
    }
    var chance = Chance(seed: 5)
    var (tables, cells) = (0, 0)
    for _ in 0..<12 {
      let report = try RandomReport(&chance, levels: 3, cases: 10...30)
      let ledger = try report.ledger()
      let worlds = JointWorlds(report.dataset, ledger.tables, simple: ["a", "b", "c"])
      let simple = JointWorlds(report.dataset, [], simple: ["a", "b", "c"])
      tables += ledger.tables.count
      for proof in ledger.proofs {
        let table = ledger.tables[proof.table]
        let atoms = worlds.atoms(of: JointWorlds.conditions(table, proof.place.row, proof.place.column))
        let high = try #require(try optimum(worlds, atoms, largest: true))
        let low = try #require(try optimum(worlds, atoms, largest: false))
        let open =
          try #require(try optimum(simple, atoms, largest: true))
          - (try #require(try optimum(simple, atoms, largest: false)))
        #expect(high - low >= min(Double(table.threshold), open.rounded(.down)) - 1e-6)
        #expect(low - 1e-6 <= Double(proof.range.lowerBound) && Double(proof.range.upperBound) <= high + 1e-6)
        cells += 1
      }
    }
    print("grand livre, GLPK : \(tables) tableaux liés, \(cells) petites cases")
    #expect(cells > 30)
  }
}
