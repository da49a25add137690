/// Units in which points of time are counted, as the runtime names them; `TimeSpanUnit` are those of lengths of time.
enum TimestampUnit: String {
  case milliseconds, seconds, microseconds

  /// The unit of a spelling in specifications; milliseconds where none is documented.
  init(_ spelling: String?) {
    switch spelling {
    case "s": self = .seconds
    case "us": self = .microseconds
    default: self = .milliseconds
    }
  }

  /// The argument for the unit, nil for milliseconds.
  var argument: String? { self == .milliseconds ? nil : ".\(self)" }
}
