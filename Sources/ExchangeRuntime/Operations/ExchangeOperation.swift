/// One documented operation of an exchange: a value that holds its parameters and knows its answer.
///
/// Generated modules conform one struct per operation. There is no default for ``weight`` and ``encode(to:)``: an
/// operation that forgot them would be limited or sent wrongly without a word.
public protocol ExchangeOperation: Sendable {
  /// The type of the answer.
  associatedtype Response: JSONConvertible & Sendable

  /// Method, path, host, security and safety, as documented.
  static var endpoint: Endpoint { get }

  /// Request weight for these parameters.
  var weight: RequestWeight { get }

  /// Writes the parameters as the exchange spells them, without timestamp, receive window and signature.
  func encode(to parameters: inout ParameterEncoder)

  /// Checks the documented bounds and rules.
  func validate(_ check: inout ParameterCheck)
}

extension ExchangeOperation {
  /// An operation without documented bounds has nothing to check.
  public func validate(_ check: inout ParameterCheck) {}
}
