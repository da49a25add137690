/// Stamps and signs pending calls: the one place where requests become bytes.
struct RequestBuilder: Sendable {
  /// The base URL of a host family, checked once.
  private enum Base: Sendable {
    case url(String)
    case unusable(String)
  }

  private let baseURLs: [HostFamily: Base]
  private let environment: Environment
  private let dialectName: String
  private let layout: SigningLayout
  private var credentials: Credentials?
  private let userAgent: HTTPField

  init(_ dialect: some Dialect, _ environment: Environment, _ credentials: Credentials?, userAgent: String?) {
    let table = dialect.hosts
    let families = Set(table.rows.map(\.family)).union(environment.baseURLs.keys)
    self.baseURLs = families.reduce(into: [:]) { bases, family in
      guard let url = table.baseURL(family, environment) else { return }
      bases[family] = BaseURL.fault(url).map(Base.unusable) ?? .url(url)
    }
    self.environment = environment
    self.dialectName = dialect.name
    self.layout = dialect.signing
    self.credentials = credentials
    // A line break in a header would smuggle in another; what is no visible ASCII is left out.
    let name = (userAgent ?? dialect.userAgent).unicodeScalars.filter { $0.value >= 0x20 && $0.value < 0x7F }
    self.userAgent = HTTPField("User-Agent", String(String.UnicodeScalarView(name)))
  }

  /// The same with another key.
  func with(_ credentials: Credentials) -> RequestBuilder {
    var builder = self
    builder.credentials = credentials
    return builder
  }

  /// The request of a call at a time, signed where the endpoint wants it.
  func request(_ call: PendingCall, microseconds: Int64) throws(ExchangeError) -> PreparedRequest {
    let baseURL = try baseURL(call)
    var headers = HTTPHeaders([userAgent])
    if call.endpoint.needsKey {
      guard let credentials else { throw Self.missing("this operation needs an API key", call) }
      headers.append(HTTPField(layout.apiKeyHeader, secret: credentials.apiKey))
    }
    var canonical = CanonicalParameters(layout.placement(call.endpoint))
    for parameter in call.parameters { canonical.append(parameter) }
    let path = try path(call, canonical.path)
    if call.endpoint.isSigned { try sign(&canonical, call, microseconds) }
    if !canonical.body.isEmpty {
      headers.append(HTTPField("Content-Type", "application/x-www-form-urlencoded"))
    }
    return PreparedRequest(
      operation: call.identity,
      http: HTTPRequest(
        method: call.endpoint.method, url: Self.url(baseURL, path, canonical.query), headers: headers,
        body: canonical.body, isRepeatable: call.endpoint.safety.isRead),
      signedBytes: canonical.signedBytes, weight: call.weight, violations: call.violations,
      milliseconds: microseconds / 1_000,
      validity: call.endpoint.isSigned ? validity(call) : nil,
      querySignatureCount: canonical.querySignatureCount, bodySignatureCount: canonical.bodySignatureCount)
  }

  /// How long after its stamp the exchange may accept a request: its receive window, or the longest there is where it has
  /// none, and a second, since clocks differ.
  private func validity(_ call: PendingCall) -> Duration {
    let written = call.parameters.first { $0.name == layout.receiveWindowParameter }.flatMap { Int64($0.text) }
    return .milliseconds(call.recvWindow ?? written ?? call.endpoint.maximumReceiveWindow ?? 60_000) + .seconds(1)
  }

  private func sign(
    _ canonical: inout CanonicalParameters, _ call: PendingCall, _ microseconds: Int64
  ) throws(ExchangeError) {
    guard let signer = credentials?.signer else { throw Self.missing("this operation needs a signing key", call) }
    if let window = call.recvWindow, let name = layout.receiveWindowParameter {
      canonical.append(name, String(window))
    }
    let time = microseconds / (1_000_000 / layout.timestampUnit.perSecond)
    canonical.append(layout.timestampParameter, String(time))
    do {
      try canonical.sign(with: signer, parameter: layout.signatureParameter)
    } catch {
      throw ExchangeError(.signing, outcome: .notSent, operation: call.identity, credentials: error)
    }
  }

  private func baseURL(_ call: PendingCall) throws(ExchangeError) -> String {
    switch baseURLs[call.endpoint.host] {
    case nil:
      throw ExchangeError(
        .noHost, outcome: .notSent, operation: call.identity,
        message: "\(dialectName) has no host for \(call.endpoint.host) in the environment \(environment)")
    case .unusable(let fault): throw Self.unusable(fault, call)
    case .url(let url):
      if let fault = BaseURL.fault(path: call.endpoint.path) { throw Self.unusable(fault, call) }
      return url
    }
  }

  private func path(_ call: PendingCall, _ values: [PathTemplate.Value]) throws(ExchangeError) -> String {
    do {
      return try PathTemplate.path(call.endpoint.path, values)
    } catch {
      throw Self.unusable(error.text, call)
    }
  }

  private static func unusable(_ fault: String, _ call: PendingCall) -> ExchangeError {
    ExchangeError(.configuration, outcome: .notSent, operation: call.identity, message: fault)
  }

  private static func missing(_ text: String, _ call: PendingCall) -> ExchangeError {
    ExchangeError(.noCredentials, outcome: .notSent, operation: call.identity, message: text)
  }

  private static func url(_ baseURL: String, _ path: String, _ query: [UInt8]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(baseURL.utf8.count + path.utf8.count + query.count + 1)
    bytes.append(contentsOf: baseURL.utf8)
    bytes.append(contentsOf: path.utf8)
    if !query.isEmpty {
      bytes.append(UInt8(ascii: "?"))
      bytes.append(contentsOf: query)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
