// Plain searches of running text. The standard library compares characters, which costs many times as much and finds
// the same in the texts of documentation; these look at bytes.

extension String {
  /// Whether another text stands in this one.
  func contains(_ other: String) -> Bool {
    var (text, other) = (self, other)
    return text.withUTF8 { text in
      other.withUTF8 { other in
        guard let first = other.first else { return true }
        guard text.count >= other.count else { return false }
        var start = 0
        while start <= text.count - other.count {
          if text[start] == first, text[start..<start + other.count].elementsEqual(other) { return true }
          start += 1
        }
        return false
      }
    }
  }

  /// The words between white space.
  var words: [String] { unicodeScalars.split(whereSeparator: \.isBlank).map { String($0) } }

  /// The text without the scalars that `isLeftOut` names; most texts have none of them.
  func removing(_ isLeftOut: (Unicode.Scalar) -> Bool) -> String {
    guard unicodeScalars.contains(where: isLeftOut) else { return self }
    var rest = String.UnicodeScalarView()
    for scalar in unicodeScalars where !isLeftOut(scalar) { rest.append(scalar) }
    return String(rest)
  }

  /// The text without white space at both ends.
  var trimmedBlanks: String { String(self[...].trimmedBlanks) }
}

extension Substring {
  /// The text without white space at both ends.
  var trimmedBlanks: Substring {
    var scalars = unicodeScalars
    while scalars.first?.isBlank ?? false { scalars.removeFirst() }
    while scalars.last?.isBlank ?? false { scalars.removeLast() }
    return Substring(scalars)
  }
}

extension Unicode.Scalar {
  /// Whether it is white space; most of what is asked for is ASCII, which needs no table.
  var isBlank: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
