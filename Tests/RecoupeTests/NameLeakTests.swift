import Coding
import Exports
import Survey
import Testing

@testable import recoupe

/// A name of the key is found however an output writes it.
struct NameLeakTests {
  private static let key = PseudonymKey(entries: [
    .init(names: ["Zoé Ménard"], pseudonym: "Paule", line: 2),
    .init(names: ["Œuvre d’Anderlecht"], pseudonym: "la Ruche", line: 3),
    .init(names: ["Rose"], pseudonym: "Luce", isExact: true, line: 4),
  ])

  @Test(arguments: [
    (path: "a.txt", text: "Zoé Ménard", found: true),
    (path: "a.txt", text: "ZOE\u{301} ME\u{301}NARD", found: true),
    (path: "a.txt", text: "zoe\n   menard", found: true),
    (path: "a.txt", text: "Zoé\r\nMénard", found: true),
    (path: "a.txt", text: "Zo\u{AD}é Mé\u{AD}nard", found: true),
    (path: "a.txt", text: "Zoé Mé-\nnard", found: true),
    (path: "a.txt", text: "Zoé\u{202F}\u{200B}Ménard", found: true),
    (path: "a.txt", text: "l’oeuvre d'Anderlecht", found: true),
    (path: "a.txt", text: "Zoé, Ménard", found: false),
    (path: "a.txt", text: "Zoé Ménardeau", found: false),
    (path: "a.txt", text: "une rose, ROSE", found: false),
    (path: "a.txt", text: "chez Rose", found: true),
    (path: "a.csv", text: "x;\"Zoé\nMénard\"", found: true),
    (path: "a.html", text: "<p>Zo&eacute; M&#233;nard</p>", found: true),
    (path: "a.html", text: "<p>Zo&#xE9;&nbsp;M&eacute;&shy;nard</p>", found: true),
    (path: "a.html", text: "<p><b>Zoé</b>\n\n  <i>Mé</i>nard</p>", found: true),
    (path: "a.html", text: "<p><b>Zoé</b></p>\n<p>Ménard</p>", found: true),
    (path: "a.html", text: "<a href=\"Zo%C3%A9%20M%C3%A9nard.html\">x</a>", found: true),
    (path: "a.html", text: "<img alt=\"Zoé Ménard\">", found: true),
    (path: "a.svg", text: "<svg><text>Z</text><text>oé Ménard</text></svg>", found: true),
    (path: "a.md", text: "Zoé **Mé**nard", found: true),
    (path: "a.md", text: "Zo\\é Ménard", found: true),
    (path: "a.json", text: #"{"a": "Zo\u00e9\nM\u00E9nard"}"#, found: true),
    (path: "zoe-menard.csv", text: "rien", found: true),
    (path: "Zoe\u{301}_Me\u{301}nard/a.csv", text: "rien", found: true),
  ])
  func `a name is found in any reading of a file`(path: String, text: String, found: Bool) throws {
    #expect(leaks([OutputFile(path: path, text: text)]) == found)
    // The same, inside an archive inside an archive.
    let inner = try ZipWriter.bytes(of: [ZipWriter.Entry(name: path, bytes: Array(text.utf8))])
    let outer = try ZipWriter.bytes(of: [ZipWriter.Entry(name: "x.zip", bytes: inner)])
    #expect(leaks([OutputFile(path: "projet.qdpx", bytes: outer)]) == found)
  }

  private func leaks(_ files: [OutputFile]) -> Bool {
    !NameCheck(Study(plan: StudyPlan(identity: StudyIdentity(title: ""))), key: Self.key, files: files, inputs: [])
      .problems.isEmpty
  }

  @Test func `the sieve never lets a text through that holds a name, whatever stands around it`() {
    let book = NameBook(Self.key, publicNames: [])
    let pieces = [
      "Zoé Ménard", "zoe menard", "Œuvre d’Anderlecht", "Rose", "é", "-\n", " ", "\u{301}", "x", "’", "\u{AD}", "<b>",
      "9",
      "日本", "\u{1F600}",
    ]
    for first in pieces {
      for second in pieces {
        for third in pieces {
          let text = first + second + third
          let holds = book.occurrences(in: text).contains { $0.entry != nil }
          #expect(!holds || book.mayStand(in: Array(text.utf8)), "\(text.debugDescription)")
        }
      }
    }
    #expect(!book.mayStand(in: Array("Une phrase sans personne, ni roses ni œuvre.".utf8)))
  }
}
