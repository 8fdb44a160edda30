/// A file to write: its path in the output folder and its bytes.
struct OutputFile: Equatable {
  var path: String
  var bytes: [UInt8]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(path: String, text: String) {
    self.path = path
    bytes = Array(text.utf8)
  }
}
