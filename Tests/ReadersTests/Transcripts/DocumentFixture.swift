import Readers

@testable import SurveyFixtures

/// .docx and .odt files made in a test, from what stands inside their body.
enum DocumentFixture {
  static func word(_ body: String, _ name: String = "E01.docx") -> SourceFile {
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return ZipFixture(entries: [
      .init("[Content_Types].xml", "<Types/>"),
      .init("word/document.xml", "<w:document xmlns:w=\"\(main)\"><w:body>\(body)</w:body></w:document>"),
    ]).file(name)
  }

  /// A paragraph of one run.
  static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>" }

  static func table(_ rows: [[String]]) -> String {
    let written = rows.map { row in
      "<w:tr>" + row.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
    }
    return "<w:tbl>\(written.joined())</w:tbl>"
  }

  static func openDocument(_ body: String, _ name: String = "E01.odt") -> SourceFile {
    let names = ["office", "text", "table", "draw"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0 == "draw" ? "drawing" : $0):1.0\""
    }
    return ZipFixture(entries: [
      .init("mimetype", "application/vnd.oasis.opendocument.text"),
      .init(
        "content.xml",
        "<office:document-content \(names.joined(separator: " "))><office:body><office:text>\(body)</office:text></office:body></office:document-content>"
      ),
    ]).file(name)
  }
}
