extension DecodedText {
  /// Where bytes of the text stood in the file, for offsets that do not descend. Linear in the text.
  func fileOffsets(_ offsets: [Int]) -> [Int] {
    switch encoding {
    case .utf8: utf8Offsets(offsets)
    case .utf16LittleEndian, .utf16BigEndian:
      countedOffsets(offsets, start: hasByteOrderMark ? 2 : 0) { $0 >= 0xF0 ? 4 : 2 }
    case .windows1252, .iso8859n15, .macRoman: countedOffsets(offsets, start: 0) { _ in 1 }
    }
  }

  private func utf8Offsets(_ offsets: [Int]) -> [Int] {
    var shift = hasByteOrderMark ? 3 : 0
    var next = 0
    return offsets.map { offset in
      while next < strays.count, strays[next].offset < offset {
        shift -= strays[next].width - 1
        next += 1
      }
      return offset + shift
    }
  }

  /// - Parameter width: how many bytes of the file a character took, by its first byte in UTF-8.
  private func countedOffsets(_ offsets: [Int], start: Int, width: (UInt8) -> Int) -> [Int] {
    var (place, count) = (0, start)
    return offsets.map { offset in
      while place < min(offset, bytes.count) {
        if bytes[place] & 0xC0 != 0x80 { count += width(bytes[place]) }
        place += 1
      }
      return count
    }
  }
}
