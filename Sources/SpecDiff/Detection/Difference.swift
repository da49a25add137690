import Specification

/// One difference between two specifications: what stands where on either side, without an opinion on it.
public struct Difference: Sendable, Hashable {
  /// What kind of thing differs.
  public enum Place: String, Sendable, Hashable, CaseIterable {
    case operation, weight, quota, error, parameter, rule, response, field
    /// A parameter that the client sets itself: the time, the receive window, the signature.
    case clientParameter
    /// The elements of a list, the values of a map, or the answer as a whole.
    case element
    /// A position of a tuple.
    case column
    /// One of several shapes of a value.
    case alternative
    /// Swift names, or the catalogue of the exchange.
    case names, catalogue
    /// What general pages say of a product: a definition of an enumeration, an error code or message, a limit,
    /// a filter, a structured value.
    case definition, errorCode, errorMessage, limit, filter, structure
  }

  /// What happened.
  public enum Action: String, Sendable, Hashable {
    case added, removed, changed, renamed
    /// It stands elsewhere in its list.
    case moved
  }

  /// What kind of thing differs.
  public var place: Place
  /// The thing, `parameter symbol`; empty for the operation itself.
  public var thing: String
  /// The fact of the thing, as the file format names it; nil for the thing itself.
  public var member: String?
  /// What happened.
  public var action: Action
  /// What stood there; nil for nothing.
  public var old: JSONValue?
  /// What stands there now; nil for nothing.
  public var new: JSONValue?
  /// All facts of the thing on the old side.
  public var before: JSONValue?
  /// All facts of the thing on the new side.
  public var after: JSONValue?
  /// Whether any request or answer of the product is about the thing.
  public var isUsed = true
  /// Where requests and answers show what changed; nil where that is not asked.
  public var reach: [Reach]?

  /// The address of the fact by meaning: `parameter symbol.required`.
  public var subject: String {
    guard let member else { return thing.isEmpty ? "operation" : thing }
    return thing.isEmpty ? member : "\(thing).\(member)"
  }
}

/// A parameter or field that what changed elsewhere reaches.
public struct Reach: Sendable, Hashable {
  /// The operation.
  public var operation: OperationKey
  /// The address in it, `parameter type`.
  public var subject: String
  /// Whether requests send it.
  public var isRequest: Bool

  /// Operation and address: `POST /api/v3/order parameter type`.
  public var text: String { "\(operation.request) \(subject)" }
}

/// A difference and where it is.
public struct LocatedDifference: Sendable, Hashable {
  /// The product, where the difference is inside one.
  public var product: String?
  /// The operation, as the new side has it if it has it.
  public var operation: OperationKey?
  /// The title of the operation.
  public var title: String?
  /// What differs.
  public var difference: Difference
}
