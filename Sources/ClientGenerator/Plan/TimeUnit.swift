/// Units of time as the specification and the runtime name them.
enum TimeUnit {
  /// The runtime's name of a unit; milliseconds where none is documented.
  static func name(_ unit: String?) -> String {
    switch unit {
    case "s": "seconds"
    case "us": "microseconds"
    default: "milliseconds"
    }
  }

  /// The argument for a unit, nil for milliseconds.
  static func argument(_ unit: String?) -> String? {
    let name = name(unit)
    return name == "milliseconds" ? nil : "." + name
  }
}
