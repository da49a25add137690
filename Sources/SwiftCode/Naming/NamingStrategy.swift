/// Turns names and titles of a documentation into names as Swift writes them.
public struct NamingStrategy: Sendable {
  /// Names of types that surrounding code uses and a generated type must not hide.
  public let usedTypes: Set<String>
  private let acronyms: Acronyms
  private let compounds: [String: [String]]

  /// Creates the strategy.
  ///
  /// - Parameters:
  ///   - usedTypes: The names that generated code itself refers to.
  ///   - acronyms: Words in capitals that keep one case throughout, beside general ones such as `API`.
  ///   - compounds: Words in capitals that stand together where others separate them, with their parts.
  public init(usedTypes: Set<String> = [], acronyms: Set<String> = [], compounds: [String: [String]] = [:]) {
    self.usedTypes = usedTypes
    self.acronyms = Acronyms(acronyms)
    self.compounds = compounds
  }

  /// The name of a type: `QueryMarginAccountOrder`; nil where the text has no letter to make one of.
  public func type(_ text: String) -> String? {
    guard let name = upper(words(text)) else { return nil }
    if let row = ReservedNames.types[name] { return row.replacement }
    return usedTypes.contains(name) ? name + "Value" : name
  }

  /// The name of a property or parameter; one that is lowerCamelCase already keeps its spelling.
  public func member(_ text: String) -> String? {
    guard let name = Self.isLowerCamel(text) ? text : lower(words(text)) else { return nil }
    return ReservedNames.escaped(ReservedNames.members[name]?.replacement ?? name)
  }

  /// The name of a parameter of an operation, which has members of its own.
  public func parameter(_ text: String) -> String? {
    member(text).map { ReservedNames.parameters[$0]?.replacement ?? $0 }
  }

  /// The name of a case or of a static value of an open enumeration.
  public func value(_ text: String) -> String? {
    let words = NumberWords.duration(text) ?? words(text)
    guard let name = Self.isLowerCamel(text) ? text : lower(words) else { return nil }
    return ReservedNames.escaped(ReservedNames.cases[name]?.replacement ?? name)
  }

  /// The words joined as a type's name, without a look at reserved names.
  public func joined(_ text: String) -> String? { upper(words(text)) }

  private func upper(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.map(capitalised).joined()
  }

  private func lower(_ words: [String]) -> String? {
    guard let first = words.first else { return nil }
    return first.lowercased() + words.dropFirst().map(capitalised).joined()
  }

  /// The words of a text, the first one spelled out where it begins with a digit.
  private func words(_ text: String) -> [String] {
    var words = Words.split(text).flatMap { compounds[$0] ?? [$0] }
    guard let first = words.first, first.first?.isNumber == true else { return words }
    words.replaceSubrange(0..<1, with: NumberWords.spelledOut(first) ?? ["value", first])
    return words
  }

  private func capitalised(_ word: String) -> String {
    if let spelling = acronyms.spelling(of: word) { return spelling }
    return word.prefix(1).uppercased() + word.dropFirst().lowercased()
  }

  private static func isLowerCamel(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, ("a"..."z").contains(first) else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": true
      default: false
      }
    }
  }
}

extension NamingStrategy {
  /// Whether a name that was given can be that of a type: letters and digits, a capital first, and not reserved.
  public func isUsableType(_ name: String) -> Bool {
    guard let first = name.first, first.isASCII, first.isUppercase else { return false }
    return name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } && ReservedNames.types[name] == nil
      && !usedTypes.contains(name)
  }
}
