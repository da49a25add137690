/// Collects the parameters of a request in order, as plain text; percent-encoding comes later, in one place.
public struct ParameterEncoder: Sendable {
  /// One parameter as the exchange spells it, before percent-encoding.
  public struct Parameter: Sendable, Hashable {
    /// The wire name.
    public let name: String
    /// The value in the exchange's spelling.
    public let text: String
    /// Where it stands; nil leaves it to the endpoint.
    public let placement: ParameterPlacement?

    /// A parameter with its text.
    public init(_ name: String, _ text: String, placement: ParameterPlacement? = nil) {
      self.name = name
      self.text = text
      self.placement = placement
    }
  }

  /// The parameters in sending order.
  public private(set) var parameters: [Parameter] = []

  /// An encoder without parameters.
  public init() { parameters.reserveCapacity(8) }

  /// Adds a value; nil adds nothing.
  public mutating func add(_ name: String, _ value: (some ParameterValue)?, in placement: ParameterPlacement? = nil) {
    guard let value else { return }
    parameters.append(Parameter(name, value.parameterText, placement: placement))
  }

  /// Adds a truth value in the given spelling; nil adds nothing.
  public mutating func add(
    _ name: String, _ value: Bool?, _ spelling: BoolSpelling = .lowerCase, in placement: ParameterPlacement? = nil
  ) {
    guard let value else { return }
    parameters.append(Parameter(name, spelling.text(value), placement: placement))
  }

  /// Adds a value of an open enumeration; nil adds nothing.
  public mutating func add(_ name: String, _ value: (some OpenEnumeration)?, in placement: ParameterPlacement? = nil) {
    guard let value else { return }
    parameters.append(Parameter(name, value.parameterText, placement: placement))
  }

  /// Adds a list in the given spelling; nil adds nothing, an empty list only where the spelling can say so (`[]`).
  public mutating func add<Element: ParameterValue>(
    _ name: String, _ values: [Element]?, _ spelling: ListSpelling, in placement: ParameterPlacement? = nil
  ) {
    guard let values else { return }
    let texts = values.map { spelling == .json ? $0.parameterJSON : $0.parameterText }
    add(name, texts: texts, spelling, placement)
  }

  /// Adds a list of open enumeration values in the given spelling.
  public mutating func add<Element: OpenEnumeration>(
    _ name: String, _ values: [Element]?, _ spelling: ListSpelling, in placement: ParameterPlacement? = nil
  ) {
    guard let values else { return }
    let texts = values.map { spelling == .json ? $0.parameterJSON : $0.parameterText }
    add(name, texts: texts, spelling, placement)
  }

  private mutating func add(
    _ name: String, texts: [String], _ spelling: ListSpelling, _ placement: ParameterPlacement?
  ) {
    switch spelling {
    case .json:
      parameters.append(Parameter(name, "[" + texts.joined(separator: ",") + "]", placement: placement))
    case .commaSeparated:
      guard !texts.isEmpty else { return }
      parameters.append(Parameter(name, texts.joined(separator: ","), placement: placement))
    case .repeated:
      for text in texts { parameters.append(Parameter(name, text, placement: placement)) }
    case .indexed:
      for (index, text) in texts.enumerated() {
        parameters.append(Parameter("\(name)[\(index)]", text, placement: placement))
      }
    }
  }

  /// Adds a parameter whose text is already in the exchange's spelling.
  public mutating func add(_ parameter: Parameter) { parameters.append(parameter) }
}

/// How a truth value is spelled.
public enum BoolSpelling: Sendable, Hashable {
  /// `true` and `false`.
  case lowerCase
  /// `TRUE` and `FALSE`.
  case upperCase

  /// The spelling of `value`.
  public func text(_ value: Bool) -> String {
    switch self {
    case .lowerCase: value ? "true" : "false"
    case .upperCase: value ? "TRUE" : "FALSE"
    }
  }
}

/// How a list is spelled.
public enum ListSpelling: Sendable, Hashable {
  /// One parameter, elements separated by commas.
  case commaSeparated
  /// One parameter that holds a JSON array.
  case json
  /// The parameter once per element.
  case repeated
  /// One parameter per element: `name[0]`, `name[1]`, ….
  case indexed
}
