/// What `exporter --vers` can be: another program, or a table for one.
enum ExportTarget: String, CaseIterable {
  /// REFI-QDA project, texts included: NVivo, MAXQDA, ATLAS.ti, QualCoder.
  case project = "refi"
  /// REFI-QDA codebook alone.
  case codebook = "grille"
  case corpus = "iramuteq"
  case matrix = "matrice"
  case extracts = "extraits"
  case meetings = "cooccurrences"
  case tripleS = "triple-s"
  case answers = "reponses"

  /// The ending of the file's name; the second file of a pair has its own.
  var ending: String {
    switch self {
    case .project: ".qdpx"
    case .codebook: ".qdc"
    case .corpus: ".txt"
    case .matrix, .extracts, .meetings, .answers: ".csv"
    case .tripleS: ".sss"
    }
  }

  /// What it holds that has to stay in the team; `nil` where it may leave.
  var heldBack: String? {
    switch self {
    case .project, .corpus, .extracts, .answers, .tripleS: "Ce fichier contient des paroles ou des réponses"
    case .matrix: "Ce fichier dit, cas par cas, ce que chacun a dit"
    case .meetings: "Ces comptes ne sont pas protégés comme le sont ceux des tableaux"
    case .codebook: nil
    }
  }

  /// The units a count may be made by; empty where there is none.
  var units: [String] {
    switch self {
    case .matrix: ["organisation", "entretien", "initiative", "locuteur"]
    case .meetings: ["tour", "organisation", "entretien", "initiative", "locuteur"]
    case .project, .codebook, .corpus, .extracts, .tripleS, .answers: []
    }
  }
}
