/// The values that the parameters of a product name, as a vocabulary for the fields of its answers.
///
/// An answer repeats what a request said: a field of the name of a parameter, whose examples are among the values of that
/// parameter, has these values. A name of one word counts for the answers of its own operation only, since other
/// operations mean something else by `type`; names of assets and the like are no vocabulary, since there are new ones
/// every day.
struct ParameterValues {
  /// The parameter with the most values of each name of two words or more, unless another one names others.
  private let shared: [String: Parameter]
  private let hasOwn: Bool

  /// Whether no parameter names values.
  var isEmpty: Bool { !hasOwn }

  /// Collects the values that the parameters of operations name.
  init(_ operations: [Operation]) {
    let parameters = operations.flatMap(\.parameters).flatMap(Self.all).filter(Self.isVocabulary)
    let byName = Dictionary(grouping: parameters.filter { EnumReferences.words($0.name).count > 1 }, by: \.name)
    shared = byName.compactMapValues { alike in
      guard let widest = alike.max(by: { $0.values.count < $1.values.count }) else { return nil }
      let texts = Self.texts(widest)
      return alike.allSatisfy { texts.isSuperset(of: Self.texts($0)) } ? widest : nil
    }
    hasOwn = !parameters.isEmpty
  }

  /// The parameters with values by name; those of the operation itself count before others.
  func values(beside own: [Parameter]) -> [String: Parameter] {
    var values = shared
    for parameter in own.flatMap(Self.all) where Self.isVocabulary(parameter) {
      if let wider = shared[parameter.name], Self.texts(wider).isSuperset(of: Self.texts(parameter)) { continue }
      values[parameter.name] = parameter
    }
    return values
  }

  private static func all(_ parameter: Parameter) -> [Parameter] { [parameter] + parameter.fields.flatMap(all) }

  private static func texts(_ parameter: Parameter) -> Set<String> { Set(parameter.values.map(\.value.text)) }

  /// Whether a parameter is a word of a closed set; one value makes none unless the page calls it an enumeration.
  private static func isVocabulary(_ parameter: Parameter) -> Bool {
    guard
      parameter.type == .string && parameter.values.count > 1
        || parameter.type == .enumeration && !parameter.values.isEmpty
    else { return false }
    return !openNouns.contains(EnumReferences.words(parameter.name).last ?? "")
  }

  /// Last words of names whose values the exchange adds every day.
  private static let openNouns: Set<String> = ["asset", "coin", "currency", "name", "network", "pair", "symbol", "id"]
}
