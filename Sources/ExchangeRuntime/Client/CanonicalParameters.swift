/// The bytes of a request's parameters: what is signed is what is sent.
///
/// Query and body are built once, here. Signing reads these arrays and appends the signature to one of them; sending
/// takes the same arrays. Nothing encodes a parameter anywhere else.
struct CanonicalParameters {
  /// The encoded query, without `?`.
  private(set) var query: [UInt8] = []
  /// The encoded form body.
  private(set) var body: [UInt8] = []
  /// The parameters that stand in the path, in plain text.
  private(set) var path: [PathTemplate.Value] = []
  /// The bytes that were signed; nil before signing.
  private(set) var signedBytes: [UInt8]?
  /// How many bytes of the query, at its end, are the signature parameter.
  private(set) var querySignatureCount = 0
  /// How many bytes of the body, at its end, are the signature parameter.
  private(set) var bodySignatureCount = 0

  private let defaultPlacement: ParameterPlacement

  /// Parameters of a request whose endpoint puts them there.
  init(_ defaultPlacement: ParameterPlacement) {
    self.defaultPlacement = defaultPlacement
    query.reserveCapacity(256)
  }

  /// Appends a parameter.
  mutating func append(_ parameter: ParameterEncoder.Parameter) {
    append(parameter.name, parameter.text, parameter.placement ?? defaultPlacement)
  }

  /// Appends a parameter where the endpoint puts them.
  mutating func append(_ name: String, _ text: String) { append(name, text, defaultPlacement) }

  /// Signs query and body, in this order and without a separator, and appends the signature as the last parameter.
  mutating func sign(with signer: any Signer, parameter: String) throws(CredentialError) {
    let message = body.isEmpty ? query : query.isEmpty ? body : query + body
    let signature = try signer.signature(of: message)
    signedBytes = message
    // With parameters in both places the body comes last, and the signature must be last of all.
    if body.isEmpty && defaultPlacement != .formBody {
      let count = query.count
      append(parameter, signature, .query)
      querySignatureCount = query.count - count
    } else {
      let count = body.count
      append(parameter, signature, .formBody)
      bodySignatureCount = body.count - count
    }
  }

  private mutating func append(_ name: String, _ text: String, _ placement: ParameterPlacement) {
    switch placement {
    case .query: Self.append(name, text, to: &query)
    case .formBody: Self.append(name, text, to: &body)
    case .path: path.append(PathTemplate.Value(name: name, text: text))
    }
  }

  private static func append(_ name: String, _ text: String, to bytes: inout [UInt8]) {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
    PercentEncoding.append(name, to: &bytes)
    bytes.append(UInt8(ascii: "="))
    PercentEncoding.append(text, to: &bytes)
  }
}
