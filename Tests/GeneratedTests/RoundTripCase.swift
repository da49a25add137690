import ExchangeRuntime

/// The round trips of one generated module.
protocol RoundTripModule: Sendable {
  /// Creates the list.
  init()
  /// A case for each operation.
  var cases: [RoundTripCase] { get }
  /// A case for each form of a structured value that a general page describes.
  var structures: [StructureCase] { get }
}

extension RoundTripModule {
  /// Most modules have none.
  var structures: [StructureCase] { [] }
}

/// A form of a structured value with all of its parts, and the JSON that it must be sent as.
struct StructureCase: Sendable {
  let value: any ParameterUnion
  let json: String

  init(_ value: some ParameterUnion, json: String) {
    (self.value, self.json) = (value, json)
  }
}

/// The round trip of one operation: its answer rebuilt from the public initialisers, its request with every parameter.
struct RoundTripCase: Sendable {
  /// The type of the operation, `Margin.QueryMarginAccountOrder`.
  let operation: String
  /// The product, which is the folder of the examples.
  let product: String
  /// The name of the file of examples without its ending.
  let examples: String
  /// Indices of the documented responses that are answers, and no errors.
  let responses: [Int64]
  /// Indices of the documented responses that are errors which say more than code and message.
  private(set) var failures: [Int64] = []
  /// The pairs that the request with all parameters must send.
  let pairs: [(name: String, text: String)]
  /// The pairs that it does send.
  let encoded: @Sendable () -> [(name: String, text: String)]
  /// Places of the answer where other types are no mismatch.
  let untyped: Places
  /// Places of the answer where a scalar is documented both in a string and bare; it is written in its usual form.
  let eitherForm: Places
  /// Reads an answer; gives what was noticed, and the text of the rebuilt value.
  let rebuild: @Sendable ([UInt8]) throws(DecodingFailure) -> Rebuilt

  /// Reads the answer to a request that failed; gives what was noticed, and the text of the value.
  private(set) var readFailure: @Sendable ([UInt8]) throws(DecodingFailure) -> Rebuilt? = { _ in nil }

  /// What came of reading an answer.
  struct Rebuilt: Sendable {
    /// The text of the rebuilt value.
    let text: [UInt8]
    /// What differs from the documentation and was understood all the same.
    let tolerated: [Mismatch]
    /// Members that the documentation does not list.
    let unknownMembers: [UnknownMember]
  }

  /// Creates the case of an operation.
  init<Operation: ExchangeOperation>(
    operation: String, product: String, examples: String, responses: [Int64] = [0], request: Operation,
    pairs: [(String, String)], untyped: [String] = [], eitherForm: [String] = [],
    rebuild: @escaping @Sendable (Operation.Response) -> Operation.Response
  ) {
    self.operation = operation
    self.product = product
    self.examples = examples
    self.responses = responses
    self.untyped = Places(untyped)
    self.eitherForm = Places(eitherForm)
    self.pairs = pairs.map { (name: $0.0, text: $0.1) }
    encoded = {
      var encoder = ParameterEncoder()
      request.encode(to: &encoder)
      return encoder.parameters.map { (name: $0.name, text: $0.text) }
    }
    self.rebuild = { bytes throws(DecodingFailure) in
      let decoded = try JSONDecoding.decode(Operation.Response.self, from: bytes)
      return Rebuilt(
        text: JSONDecoding.encode(rebuild(decoded.value)), tolerated: decoded.tolerated,
        unknownMembers: decoded.unknownMembers)
    }
  }
}

extension RoundTripCase {
  /// Creates the case of an operation whose failed answers say more than code and message.
  init<Operation: DetailedFailureOperation>(
    operation: String, product: String, examples: String, responses: [Int64] = [0], failures: [Int64],
    request: Operation, pairs: [(String, String)], untyped: [String] = [], eitherForm: [String] = [],
    rebuild: @escaping @Sendable (Operation.Response) -> Operation.Response
  ) {
    self.init(
      operation: operation, product: product, examples: examples, responses: responses, request: request, pairs: pairs,
      untyped: untyped, eitherForm: eitherForm, rebuild: rebuild)
    self.failures = failures
    readFailure = { bytes throws(DecodingFailure) in
      let decoded = try JSONDecoding.decode(Operation.Failure.self, from: bytes)
      return Rebuilt(
        text: JSONDecoding.encode(decoded.value), tolerated: decoded.tolerated, unknownMembers: decoded.unknownMembers)
    }
  }
}

extension OneOrMany {
  /// The same with every value replaced.
  func map(_ transform: (Element) -> Element) -> OneOrMany {
    switch self {
    case .one(let value): .one(transform(value))
    case .many(let values): .many(values.map(transform))
    }
  }
}

extension BatchResult {
  /// The same with the value replaced.
  func map(_ transform: (Value) -> Value) -> BatchResult {
    switch self {
    case .success(let value): .success(transform(value))
    case .failure(let failure): .failure(BatchFailure(code: failure.code, message: failure.message))
    }
  }
}
