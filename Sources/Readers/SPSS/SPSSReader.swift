private import CReadStat
import Diagnostics

/// SPSS bytes → what they hold, by libreadstat, the only file that sees it. The library opens nothing: it is given the
/// bytes through its own reading functions.
enum SPSSReader {
  /// The file, or `nil` and the reason. A file that stops before its end gives what could be read, with a blocking problem.
  static func read(_ file: SourceFile, _ header: SPSSHeader) -> Reading<SPSSFile?> {
    guard let parser = readstat_parser_init() else {
      return Reading(nil, problems: [SPSSFault.unreadable("mémoire").problem(at: Place(file.name))])
    }
    defer { readstat_parser_free(parser) }
    let collector = Collector(SPSSText(declared: header.encoding))
    collector.file.announcedCount = header.caseCount
    collector.attach(to: parser)
    let error = file.bytes.withUnsafeBytes { bytes in
      let memory = Memory(bytes)
      memory.attach(to: parser)
      return withExtendedLifetime((memory, collector)) {
        readstat_parse_sav(parser, file.name, Unmanaged.passUnretained(collector).toOpaque())
      }
    }
    return result(collector, error, file.name)
  }

  private static func result(_ collector: Collector, _ error: readstat_error_t, _ name: String) -> Reading<SPSSFile?> {
    let result = collector.finished
    let place = Place(name)
    if error == READSTAT_ERROR_UNSUPPORTED_CHARSET {
      return Reading(nil, problems: [SPSSFault.unknownEncoding(result.encoding.declared).problem(at: place)])
    }
    let isShort = result.announcedCount.map { result.caseCount < $0 } ?? false
    guard error != READSTAT_OK || isShort else { return Reading(result) }
    if result.variables.isEmpty || error != READSTAT_OK && !isShort && result.announcedCount != nil {
      return Reading(nil, problems: [SPSSFault.unreadable(why(error)).problem(at: place)])
    }
    let fault = SPSSFault.cut(read: result.caseCount, announced: result.announcedCount)
    return Reading(result, problems: [fault.problem(at: place)])
  }

  private static func why(_ error: readstat_error_t) -> String {
    switch error {
    case READSTAT_ERROR_READ, READSTAT_ERROR_SEEK: "il s’arrête au milieu"
    case READSTAT_ERROR_CONVERT, READSTAT_ERROR_CONVERT_BAD_STRING, READSTAT_ERROR_CONVERT_SHORT_STRING,
      READSTAT_ERROR_CONVERT_LONG_STRING:
      "un texte ne suit pas l’encodage annoncé"
    case READSTAT_ERROR_UNSUPPORTED_COMPRESSION: "sa compression est inconnue"
    default: "erreur \(error.rawValue) de libreadstat"
    }
  }

  /// The bytes as the library reads and seeks in them. A class because its functions are given one pointer.
  private final class Memory {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    func attach(to parser: UnsafeMutablePointer<readstat_parser_t>) {
      readstat_set_io_ctx(parser, Unmanaged.passUnretained(self).toOpaque())
      readstat_set_open_handler(parser) { _, _ in 0 }
      readstat_set_close_handler(parser) { _ in 0 }
      readstat_set_read_handler(parser) { buffer, count, memory in Memory.at(memory)?.read(into: buffer, count) ?? -1 }
      readstat_set_seek_handler(parser) { offset, whence, memory in Memory.at(memory)?.seek(offset, whence) ?? -1 }
      readstat_set_update_handler(parser) { _, _, _, _ in READSTAT_OK }
    }

    private static func at(_ pointer: UnsafeMutableRawPointer?) -> Memory? {
      pointer.map { Unmanaged<Memory>.fromOpaque($0).takeUnretainedValue() }
    }

    private func read(into buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
      let length = min(count, bytes.count - position)
      guard let buffer, let base = bytes.baseAddress, length > 0 else { return 0 }
      buffer.copyMemory(from: base + position, byteCount: length)
      position += length
      return length
    }

    private func seek(_ offset: Int, _ whence: readstat_io_flags_t) -> Int {
      let origin = whence == READSTAT_SEEK_SET ? 0 : whence == READSTAT_SEEK_CUR ? position : bytes.count
      guard (0...bytes.count).contains(origin + offset) else { return -1 }
      position = origin + offset
      return position
    }
  }

  /// What the library tells, piece by piece. A class for the same reason.
  private final class Collector {
    var file = SPSSFile()
    /// The name of the label set of each variable that has one.
    private var sets: [String] = []
    private var labels: [String: [(SPSSVariable.Value, String)]] = [:]

    init(_ text: SPSSText) { file.encoding = text }

    func attach(to parser: UnsafeMutablePointer<readstat_parser_t>) {
      // One byte that does not convert would stop the library: texts are taken as they are.
      if file.encoding.isTakenAsIs { readstat_set_handler_character_encoding(parser, nil) }
      readstat_set_metadata_handler(parser) { metadata, collector in
        Collector.at(collector)?.take(metadata)
        return 0
      }
      readstat_set_variable_handler(parser) { _, variable, set, collector in
        Collector.at(collector)?.add(variable, set)
        return 0
      }
      readstat_set_value_label_handler(parser) { set, value, label, collector in
        Collector.at(collector)?.label(set, value, label)
        return 0
      }
      readstat_set_fweight_handler(parser) { variable, collector in
        Collector.at(collector)?.weigh(variable)
        return 0
      }
      readstat_set_value_handler(parser) { row, variable, value, collector in
        Collector.at(collector)?.take(value, of: variable, row: Int(row)) ?? 1
      }
    }

    private static func at(_ pointer: UnsafeMutableRawPointer?) -> Collector? {
      pointer.map { Unmanaged<Collector>.fromOpaque($0).takeUnretainedValue() }
    }

    /// The file with each variable's labels, every variable with a value for each whole case.
    var finished: SPSSFile {
      var file = file
      for index in file.variables.indices { file.variables[index].labels = labels[sets[index]] ?? [] }
      file.caseCount = file.variables.map(\.indexes.count).min() ?? 0
      // A file that stops inside a case has given some of its values.
      for index in file.variables.indices { file.variables[index].cut(to: file.caseCount) }
      return file
    }

    private func take(_ metadata: UnsafeMutablePointer<readstat_metadata_t>?) {
      file.title = text(readstat_get_file_label(metadata))
    }

    private func add(_ variable: UnsafeMutablePointer<readstat_variable_t>?, _ set: UnsafePointer<CChar>?) {
      let count = Int(readstat_variable_get_missing_ranges_count(variable))
      let missing = (0..<count).map { index in
        SPSSVariable.Missing(
          low: value(readstat_variable_get_missing_range_lo(variable, Int32(index))),
          high: value(readstat_variable_get_missing_range_hi(variable, Int32(index))))
      }
      let measure: SPSSVariable.Measure =
        switch readstat_variable_get_measure(variable) {
        case READSTAT_MEASURE_NOMINAL: .nominal
        case READSTAT_MEASURE_ORDINAL: .ordinal
        case READSTAT_MEASURE_SCALE: .scale
        default: .unknown
        }
      file.variables.append(
        SPSSVariable(
          name: text(readstat_variable_get_name(variable)), label: text(readstat_variable_get_label(variable)),
          format: text(readstat_variable_get_format(variable)),
          isText: readstat_variable_get_type_class(variable) == READSTAT_TYPE_CLASS_STRING, measure: measure,
          missing: missing))
      sets.append(text(set))
    }

    private func label(_ set: UnsafePointer<CChar>?, _ value: readstat_value_t, _ label: UnsafePointer<CChar>?) {
      labels[text(set), default: []].append((self.value(value), text(label)))
    }

    private func weigh(_ variable: UnsafeMutablePointer<readstat_variable_t>?) {
      file.weight = text(readstat_variable_get_name(variable))
    }

    private func take(
      _ value: readstat_value_t, of variable: UnsafeMutablePointer<readstat_variable_t>?, row: Int
    ) -> Int32 {
      let index = Int(readstat_variable_get_index(variable))
      guard file.variables.indices.contains(index) else { return 1 }
      file.variables[index].append(self.value(value))
      return 0
    }

    private func value(_ value: readstat_value_t) -> SPSSVariable.Value {
      if readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING {
        let text = text(readstat_string_value(value))
        return text.isEmpty ? .empty : .text(text)
      }
      if readstat_value_is_system_missing(value) != 0 { return .empty }
      let number = readstat_double_value(value)
      return number.isNaN ? .empty : .number(number)
    }

    private func text(_ characters: UnsafePointer<CChar>?) -> String {
      guard let characters else { return "" }
      return file.encoding.text(
        UnsafeBufferPointer(start: characters, count: strlen(characters)).map { UInt8(bitPattern: $0) })
    }
  }
}
