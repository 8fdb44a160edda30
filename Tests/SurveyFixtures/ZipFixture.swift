import Readers

/// Zip archives made in a test: entries stored as they are, every field of the format in our hands.
struct ZipFixture {
  struct Entry {
    var name: String
    var bytes: [UInt8]
    /// 0 stores, 8 deflates; `bytes` are then already deflated.
    var method: UInt16 = 0
    var flags: UInt16 = 0x0800
    /// What the archive says the entry inflates to, and its CRC.
    var size: Int?
    var crc: UInt32?

    init(
      _ name: String, _ bytes: [UInt8], method: UInt16 = 0, flags: UInt16 = 0x0800, size: Int? = nil,
      crc: UInt32? = nil
    ) {
      (self.name, self.bytes, self.method, self.flags, self.size, self.crc) = (name, bytes, method, flags, size, crc)
    }

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  var entries: [Entry]

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var list: [UInt8] = []
    for entry in entries {
      let offset = file.count
      let common = Self.common(entry)
      file += Self.four(0x0403_4B50) + common + entry.name.utf8 + entry.bytes
      list += Self.four(0x0201_4B50) + Self.two(20) + common
      list += Self.two(0) + Self.two(0) + Self.two(0) + Self.four(0) + Self.four(UInt32(offset)) + entry.name.utf8
    }
    let count = Self.two(UInt16(entries.count))
    return file + list + Self.four(0x0605_4B50) + Self.two(0) + Self.two(0) + count + count
      + Self.four(UInt32(list.count)) + Self.four(UInt32(file.count)) + Self.two(0)
  }

  func file(_ name: String) -> SourceFile { SourceFile(name: name, bytes: bytes) }

  private static func common(_ entry: Entry) -> [UInt8] {
    two(20) + two(entry.flags) + two(entry.method) + two(0) + two(0x21) + four(entry.crc ?? crc(entry.bytes))
      + four(UInt32(entry.bytes.count)) + four(UInt32(entry.size ?? entry.bytes.count))
      + two(UInt16(entry.name.utf8.count)) + two(0)
  }

  private static func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

  private static func four(_ value: UInt32) -> [UInt8] {
    two(UInt16(value & 0xFFFF)) + two(UInt16(value >> 16))
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
  }
}
