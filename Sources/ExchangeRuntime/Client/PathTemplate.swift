/// Puts parameters into a path: `/order/{orderId}`.
enum PathTemplate {
  /// A parameter of the path.
  struct Value {
    let name: String
    /// The value in the exchange's spelling, before percent-encoding.
    let text: String
  }

  /// Why no path can be made.
  struct Fault: Error, Hashable {
    let text: String
  }

  /// The path with every name in braces replaced by its value, percent-encoded.
  ///
  /// A value that is empty, `.` or `..` would lead to another resource and is refused.
  static func path(_ template: String, _ values: [Value]) throws(Fault) -> String {
    guard template.utf8.contains(UInt8(ascii: "{")) || !values.isEmpty else { return template }
    var values = values
    var bytes: [UInt8] = []
    for (index, part) in template.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "/")) }
      guard part.hasPrefix("{"), part.hasSuffix("}") else {
        bytes.append(contentsOf: part.utf8)
        continue
      }
      let name = part.dropFirst().dropLast()
      guard let place = values.firstIndex(where: { $0.name == name }) else {
        throw Fault(text: "the path needs a value for `\(name)`")
      }
      let text = values.remove(at: place).text
      guard !["", ".", ".."].contains(text) else {
        throw Fault(text: "`\(name)` cannot be `\(text)`: the path would lead elsewhere")
      }
      PercentEncoding.append(text, to: &bytes)
    }
    if let value = values.first { throw Fault(text: "the path has no place for `\(value.name)`") }
    return String(decoding: bytes, as: UTF8.self)
  }
}
