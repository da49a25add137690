import Specification

/// Values that stand on lines of their own among other text, as lists in cells do.
extension DescriptionReader {
  /// Takes values over of which each has a line, and the one that is marked as the default; cuts the lines off.
  mutating func takeLines(_ tokens: inout [Token]) {
    guard parameter.values.isEmpty, mayHaveValues(true), tokens.contains(where: { $0.kind == .newline }) else { return }
    let lines = tokens.split(omittingEmptySubsequences: false) { $0.kind == .newline }
    let found = lines.map(value)
    guard let first = found.firstIndex(where: { $0 != nil }),
      case let end = found[first...].firstIndex(where: { $0 == nil }) ?? found.endIndex, end - first > 1,
      !found[end...].contains(where: { $0 != nil })
    else { return }
    let values = EnumValues.distinct(found[first..<end].compactMap { $0?.token })
    guard values.count == end - first else { return }
    parameter.values = values
    if let place = found[first..<end].firstIndex(where: { $0?.isDefault == true }) {
      parameter.defaultValue = parameter.defaultValue ?? values[place - first].value
    }
    tokens = Array((lines[..<first] + lines[end...]).joined(separator: [Token(.newline, "\n")]))
  }

  /// The value that a line consists of, be it with the remark that it is the default.
  private func value(of line: ArraySlice<Token>) -> (token: Token, isDefault: Bool)? {
    guard let token = line.first, token.isValue, isDocumentedValue(token), isNumeric == (token.kind == .number) else {
      return nil
    }
    let rest = line.dropFirst().filter { $0.kind != .mark }
    let isDefault = rest.map(\.folded) == ["default"] || rest.map(\.text).joined() == "默认"
    return rest.isEmpty || isDefault ? (token, isDefault) : nil
  }
}
