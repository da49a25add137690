/// A structured parameter: a JSON object in one parameter, or parts with names of their own in an indexed list.
///
/// Generated modules conform one struct per structured parameter.
public protocol ParameterRecord: ParameterValue {
  /// Writes the parts as the exchange spells them.
  func encode(to parts: inout PartEncoder)

  /// Checks the documented bounds of the parts.
  func validate(_ check: inout ParameterCheck)
}

extension ParameterRecord {
  /// A value without documented bounds has nothing to check.
  public func validate(_ check: inout ParameterCheck) {}

  /// The JSON object.
  public var parameterText: String { parameterJSON }

  /// The JSON object; parts that are nil are left out.
  public var parameterJSON: String {
    "{" + parts.map { JSONQuoting.quoted($0.name) + ":" + $0.json }.joined(separator: ",") + "}"
  }

  /// The parts in their order.
  var parts: [PartEncoder.Part] {
    var encoder = PartEncoder()
    encode(to: &encoder)
    return encoder.parts
  }
}

extension ParameterEncoder {
  /// Adds a list of structured values: a JSON array, or `name[0].part`, `name[1].part`, … one by one.
  public mutating func add<Element: ParameterRecord>(
    _ name: String, _ values: [Element]?, _ spelling: ListSpelling, in placement: ParameterPlacement? = nil
  ) {
    guard let values else { return }
    guard spelling == .indexed else {
      let text = "[" + values.map(\.parameterJSON).joined(separator: ",") + "]"
      return add(Parameter(name, text, placement: placement))
    }
    for (index, value) in values.enumerated() {
      for part in value.parts {
        add(Parameter("\(name)[\(index)].\(part.name)", part.text, placement: placement))
      }
    }
  }

  /// Adds a time in the unit that the exchange counts it in; nil adds nothing.
  public mutating func add(
    _ name: String, _ value: Timestamp?, _ unit: Timestamp.Unit, in placement: ParameterPlacement? = nil
  ) {
    add(name, value.map { $0.converted(to: unit) }, in: placement)
  }
}
