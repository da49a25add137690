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

  /// The parameter that carries the caller's own id of what is created; nil where there is none. In a batch it is the
  /// member that carries it in each element.
  ///
  /// The client sends a random one when the caller gave none, so that an order whose answer is lost can be found again.
  static var clientOrderIdParameter: String? { get }

  /// The parameter that holds the elements of a batch, each of which is asked for by itself when the answer is lost; nil
  /// where the operation is no batch.
  static var batchParameter: String? { get }

  /// How to ask what became of it when its answer is lost, in the order in which to ask; empty where the exchange has no
  /// reads that would tell.
  ///
  /// Each finds what it created, changed or cancelled in some of its states; only what none of them finds was not created,
  /// if they are asked when that is settled (``ExchangeError/settling``). What was changed or
  /// cancelled is found by the ids that were sent, whatever became of the request: its status, price and quantity tell.
  static var outcomeQueries: [OutcomeQuery] { get }

  /// Writes the parameters as the exchange spells them, without timestamp, receive window and signature.
  func encode(to parameters: inout ParameterEncoder)

  /// Checks the documented bounds and rules.
  func validate(_ check: inout ParameterCheck)
}

extension ExchangeOperation {
  /// An operation that creates nothing has no such parameter.
  public static var clientOrderIdParameter: String? { nil }

  /// An operation that is no batch.
  public static var batchParameter: String? { nil }

  /// An operation that creates and changes nothing leaves nothing to be found.
  public static var outcomeQueries: [OutcomeQuery] { [] }

  /// An operation without documented bounds has nothing to check.
  public func validate(_ check: inout ParameterCheck) {}
}
