/// One entry of the index that the scanner makes of a JSON text: 16 bytes for each name, scalar and container.
///
/// Tokens stand in document order. A member is its name, a string token, followed by its value.
struct JSONToken {
  enum Kind: UInt8 {
    case null
    case falseLiteral
    case trueLiteral
    /// A number without fraction and exponent.
    case integer
    /// Any other number.
    case number
    case string
    case array
    case object
  }

  /// Where the token begins; for a string, the byte after the quote.
  var offset: UInt32
  /// Bytes of a scalar, without the quotes of a string; the number of elements or members of a container.
  var length: UInt32
  /// Index of the token after this value; while a container is open, the index of the one around it.
  var next: UInt32
  var kind: Kind
  /// Whether a string contains a backslash.
  var hasEscapes: Bool
}

/// Why a text is not JSON.
struct JSONSyntaxError: Error {
  /// Where reading stopped.
  let offset: Int
  /// What would have been read there.
  let expected: StaticString
}
