package import Document
package import Survey

/// What one run computed and printed, as far as two runs are compared.
package struct RunSnapshot: Equatable, Sendable {
  /// A figure and the pieces that print it.
  package struct Figure: Equatable, Sendable {
    package var fact: Fact
    package var printedIn: [String]

    package init(fact: Fact, printedIn: [String]) {
      self.fact = fact
      self.printedIn = printedIn
    }
  }

  /// A printed quote, known by its id and a digest of its words: the words themselves are never kept here.
  package struct Quotation: Equatable, Sendable {
    package var id: String
    package var digest: String
    package var printedIn: [String]

    package init(id: String, digest: String, printedIn: [String]) {
      self.id = id
      self.digest = digest
      self.printedIn = printedIn
    }
  }

  /// A sentence bound to a condition.
  package struct Sentence: Equatable, Sendable {
    /// Where it is written and on what condition: stays the same when its figures move.
    package var key: String
    package var text: String
    package var verdict: Block.Aside
    package var printedIn: [String]

    package init(key: String, text: String, verdict: Block.Aside, printedIn: [String]) {
      self.key = key
      self.text = text
      self.verdict = verdict
      self.printedIn = printedIn
    }
  }

  /// A file the run read.
  package struct Source: Equatable, Sendable {
    package var file: String
    package var digest: String

    package init(file: String, digest: String) {
      self.file = file
      self.digest = digest
    }
  }

  package var identity: StudyIdentity
  package var figures: [Figure]
  package var quotes: [Quotation]
  package var sentences: [Sentence]
  package var sources: [Source]
  package var stages: [StageCount]
  /// The pieces a reader opens, without their extension.
  package var pieces: [String]

  package init(
    identity: StudyIdentity, figures: [Figure] = [], quotes: [Quotation] = [], sentences: [Sentence] = [],
    sources: [Source] = [], stages: [StageCount] = [], pieces: [String] = []
  ) {
    self.identity = identity
    self.figures = figures
    self.quotes = quotes
    self.sentences = sentences
    self.sources = sources
    self.stages = stages
    self.pieces = pieces
  }
}

extension RunSnapshot {
  /// Without ranks, words, sentences and quotes: all that can be compared with a run that did not keep them.
  package var figuresOnly: RunSnapshot {
    var plain = self
    for index in plain.figures.indices { (plain.figures[index].fact.rank, plain.figures[index].fact.word) = (nil, nil) }
    (plain.sentences, plain.quotes) = ([], [])
    return plain
  }
}
