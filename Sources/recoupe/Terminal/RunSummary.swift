import Survey

/// What was read, kept and left out, and why: the block at the end of a run.
struct RunSummary {
  let stages: [StageCount]

  /// Aligned lines, one a stage.
  var lines: [String] {
    let width = stages.map(\.stage.count).max() ?? 0
    return stages.map { stage in
      let name = stage.stage + String(repeating: " ", count: width - stage.stage.count)
      let kept = stage.leftOut == 0 ? "\(stage.kept)" : "\(stage.kept) sur \(stage.read)"
      return "  \(name)  \(kept)\(stage.why.isEmpty ? "" : " — \(stage.why)")"
    }
  }
}
