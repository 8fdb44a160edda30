import Readers

/// Small fictional Triple-S definitions, written as exporters write them.
struct TripleSDefinitionText {
  var version = "2.0"
  var root = ""
  var record = "ident=\"A\""
  var top = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
  var variables: String

  var text: String {
    """
    \(top)
    <!DOCTYPE sss PUBLIC "-//triple-s//DTD Survey Interchange v\(version)//EN" "http://www.triple-s.org/dtd/sss_v20.dtd">
    <sss version="\(version)"\(root)><survey><title>Maisons de quartier<br/>Vague 1</title>
    <record \(record)>
    \(variables)
    </record></survey></sss>
    """
  }

  var file: SourceFile { SourceFile("maisons.sss", text) }

  /// One `<variable>`; `inner` is what stands after its position.
  static func variable(
    _ name: String, _ type: String, _ position: String, _ inner: String = "", attributes: String = ""
  ) -> String {
    let ends = position.split(separator: "-")
    let finish = ends.count == 2 ? " finish=\"\(ends[1])\"" : ""
    return """
      <variable ident="1" type="\(type)"\(attributes)><name>\(name)</name><label>Question \(name)</label>\
      <position start="\(ends[0])"\(finish)/>\(inner)</variable>
      """
  }

  static func values(_ codes: String...) -> String {
    "<values>" + codes.map { "<value code=\"\($0)\">Choix \($0)</value>" }.joined() + "</values>"
  }
}
