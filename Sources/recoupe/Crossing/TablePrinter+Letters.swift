import Reporting
import Tabulation

/// A letter a column and, beside each share, those of the columns whose share is smaller.
extension TablePrinter {
  func setLetters(_ letters: Result<ColumnLetters, ChosenTest.Silence>, on table: inout PrintedTable) {
    switch letters {
    case .failure(let silence):
      table.notes.append(wording.text("lettres.sans", ["raison": wording.reason(silence)]))
    case .success(let letters):
      for (column, name) in letters.names.enumerated() where !name.isEmpty {
        table.columns[column].title += " (\(name))"
        table.columns[column].letters = letters.cells.map { $0[column] }
      }
      let family = wording.text("lettres.\(key(letters.adjustment))")
      table.notes.append(
        wording.text(letters.isOfDesign ? "lettres.note-plan" : "lettres.note", ["famille": family]))
    }
  }

  private func key(_ adjustment: Adjustment) -> String {
    switch adjustment {
    case .none: "sans-correction"
    case .bonferroni: "bonferroni"
    case .holm: "holm"
    case .benjaminiHochberg: "bh"
    }
  }
}
