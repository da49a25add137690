import Specification

/// Makes values of words that a description gives as alternatives, `Taker or Maker`, where the field of that name shows
/// one of them in capitals.
enum WordValues {
  /// Gives parameters without values those that their descriptions and the examples tell together.
  static func complete(_ parameters: inout [StatedParameter], shownIn examples: [JSONNode]) {
    guard parameters.contains(where: { !$0.words.isEmpty }) else { return }
    let shown = ListedValueOwners.shown(in: examples)
    for index in parameters.indices where parameters[index].parameter.values.isEmpty {
      let values = parameters[index].words.map { $0.uppercased() }
      guard let texts = shown[parameters[index].parameter.name], !texts.isEmpty, texts.isSubset(of: values) else {
        continue
      }
      parameters[index].parameter.values = values.map { EnumValue(.string($0)) }
    }
  }
}
