import Documents
import Specification

/// A label that stands for all examples below it, as the title of their section or in bold letters: `Response - FULL`.
struct LabelHeading {
  private var text: String?
  /// The parameter that the label speaks of.
  private var parameter: String?

  /// The title of a section, if it is a label.
  init(_ title: String?, by labels: LabelReader) {
    if let title { take(title, by: labels) }
  }

  /// Takes a label over where the block is one in bold letters; one that states no value of a parameter ends it.
  mutating func read(_ block: Block, by labels: LabelReader) {
    guard case .paragraph(let paragraph) = block.content, paragraph.isAllStrong else { return }
    (text, parameter) = (nil, nil)
    if let label = LabelReader.texts(of: block).first { take(label, by: labels) }
  }

  private mutating func take(_ label: String, by labels: LabelReader) {
    guard case .condition(.parameter(let name, _)) = labels.read([label]) else { return }
    (text, parameter) = (label, name)
  }

  /// The label of an example with the heading above it, unless it speaks of the same parameter itself.
  func completing(_ label: [String], by labels: LabelReader) -> [String] {
    guard let text, !label.contains(text) else { return label }
    if case .condition(let condition) = labels.read(label), Self.speaks(condition, of: parameter) { return label }
    return [text] + label
  }

  private static func speaks(_ condition: Condition, of parameter: String?) -> Bool {
    switch condition {
    case .parameter(let name, _): name == parameter
    case .all(let parts), .any(let parts): parts.contains { speaks($0, of: parameter) }
    default: false
    }
  }
}
