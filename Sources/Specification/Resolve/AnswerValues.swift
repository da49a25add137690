/// The values that the fields of a product's answers name, as a vocabulary for the fields of the same name that name none.
///
/// Beside the same identifier a name means the same, whatever it is called: the `status` beside an `orderId` is that of an
/// order. Without one, a name counts where all fields that have it name the same values, unless it says so little that
/// each kind of thing has one of its own.
struct AnswerValues {
  /// The values of a field.
  struct Values: Hashable {
    /// The name of their definition.
    var enumeration: String?
    var values: [EnumValue]

    var texts: Set<String> { Set(values.map(\.value.text)) }
  }

  private struct Place: Hashable {
    var name: String
    /// The name of the identifier beside it; nil for the name alone.
    var identifier: String?
  }

  private var known: [Place: Values] = [:]

  /// Collects the values that the fields of operations name.
  init(_ operations: [Operation]) {
    var found: [Place: Set<Values>] = [:]
    for response in operations.flatMap(\.responses) where !response.isError {
      response.shape.forEachFields { Self.collect($0, into: &found) }
    }
    known = found.compactMapValues(Self.agreed)
  }

  private static func collect(_ fields: [Field], into found: inout [Place: Set<Values>]) {
    let identifiers = identifiers(among: fields)
    for field in fields where field.shape.kind == .string && !field.shape.values.isEmpty {
      let values = Values(enumeration: field.shape.enumeration, values: field.shape.values)
      found[Place(name: field.name), default: []].insert(values)
      for identifier in identifiers {
        found[Place(name: field.name, identifier: identifier), default: []].insert(values)
      }
    }
  }

  /// The names of the identifiers among fields, `orderId`.
  static func identifiers(among fields: [Field]) -> [String] {
    fields.map(\.name).filter { name in
      name.utf8.count > 2 && (name.hasSuffix("Id") || name.hasSuffix("ID") || name.hasSuffix("_id"))
    }
  }

  /// Values that hold all others: those of one definition together, else the widest list.
  private static func agreed(_ found: Set<Values>) -> Values? {
    guard var widest = found.max(by: { ($0.values.count, $1.key) < ($1.values.count, $0.key) }) else { return nil }
    if let name = widest.enumeration, found.allSatisfy({ $0.enumeration == name }) {
      for other in found.sorted(by: { $0.key < $1.key }) {
        let texts = widest.texts
        widest.values += other.values.filter { !texts.contains($0.value.text) }
      }
      return widest
    }
    let texts = widest.texts
    return found.allSatisfy { texts.isSuperset(of: $0.texts) } ? widest : nil
  }

  /// The values of a field of this name beside these identifiers whose examples show `seen`; a constant that they lack
  /// joins those of a definition.
  func values(of name: String, beside identifiers: [String], showing seen: Set<String>) -> Values? {
    for identifier in identifiers {
      guard var values = known[Place(name: name, identifier: identifier)] else { continue }
      let texts = values.texts
      let strange = seen.subtracting(texts)
      if strange.isEmpty { return values }
      guard values.enumeration != nil, strange.allSatisfy(Self.isConstant), texts.allSatisfy(Self.isConstant) else {
        continue
      }
      values.values += strange.sorted().map { EnumValue(.string($0)) }
      return values
    }
    guard !VagueName.contains(name), let values = known[Place(name: name)] else { return nil }
    return seen.isSubset(of: values.texts) ? values : nil
  }

  /// Whether a text is a word in capitals.
  static func isConstant(_ text: String) -> Bool {
    text.utf8.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "_")
      }
  }
}

extension AnswerValues.Values {
  /// What orders values, so that the same ones count whatever the order in which they were found.
  fileprivate var key: String { (enumeration ?? "") + " " + values.map(\.value.text).joined(separator: " ") }
}
