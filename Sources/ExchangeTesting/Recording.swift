import ExchangeRuntime
public import Foundation

/// Requests and what was answered, without secrets; JSON on disk, readable and comparable.
public struct Recording: Sendable, Codable, Equatable {
  /// A request and what became of it.
  public struct Exchange: Sendable, Codable, Equatable {
    /// The method.
    public var method: String
    /// The URL, secrets left out.
    public var url: String
    /// The body, secrets left out.
    public var body: Content
    /// The headers of the request, secrets left out, as `name: value`.
    public var headers: [String]
    /// The answer; nil when the request failed.
    public var answer: Answer?
    /// How the request failed; nil when it was answered.
    public var failure: Failure?
  }

  /// A complete answer.
  public struct Answer: Sendable, Codable, Equatable {
    /// The status.
    public var status: Int
    /// The headers, as `name: value`.
    public var headers: [String]
    /// The body.
    public var body: Content
  }

  /// The end of a request that was not answered completely.
  public struct Failure: Sendable, Codable, Equatable {
    /// The reason's name.
    public var reason: String
    /// How far the request had come.
    public var phase: String
    /// The transport's own words.
    public var detail: String
    /// What was received of the answer.
    public var partialAnswer: Answer?
    /// What was received of a body without a head.
    public var partialBody: Content?
  }

  /// The exchanges in the order in which they ended.
  public var exchanges: [Exchange]

  /// A recording of these exchanges.
  public init(exchanges: [Exchange] = []) { self.exchanges = exchanges }

  /// Reads a recording.
  public init(contentsOf file: URL) throws {
    self = try JSONDecoder().decode(Recording.self, from: Data(contentsOf: file))
  }

  /// Writes the recording; equal recordings give equal bytes.
  public func write(to file: URL) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try (encoder.encode(self) + Data("\n".utf8)).write(to: file, options: .atomic)
  }
}

extension Recording {
  /// Bytes: text where they are text, base64 elsewhere.
  public struct Content: Sendable, Codable, Equatable {
    /// The bytes.
    public var bytes: [UInt8]

    /// These bytes.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    private enum Key: String, CodingKey {
      case text, base64
    }

    /// Reads text or base64.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      if let text = try container.decodeIfPresent(String.self, forKey: .text) {
        bytes = Array(text.utf8)
      } else {
        bytes = Array(try container.decode(Data.self, forKey: .base64))
      }
    }

    /// Writes text where the bytes are text.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      if let text = String(validating: bytes, as: UTF8.self) {
        try container.encode(text, forKey: .text)
      } else {
        try container.encode(Data(bytes), forKey: .base64)
      }
    }
  }
}

extension Recording.Answer {
  init(_ head: ResponseHead, _ body: [UInt8]) {
    self.init(
      status: head.status, headers: head.headers.map { "\($0.name): \($0.value)" }, body: Recording.Content(body))
  }

  var head: ResponseHead {
    let fields = headers.map { line -> HTTPField in
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return HTTPField(String(parts[0]), parts.count > 1 ? String(parts[1].drop { $0 == " " }) : "")
    }
    return ResponseHead(status: status, headers: HTTPHeaders(fields))
  }
}

extension Recording.Failure {
  init(_ error: TransportError) {
    self.init(
      reason: error.reason.name, phase: error.phase.rawValue, detail: error.detail,
      partialAnswer: error.head.map { Recording.Answer($0, error.partialBody) },
      partialBody: error.head == nil && !error.partialBody.isEmpty ? Recording.Content(error.partialBody) : nil)
  }

  var error: TransportError {
    TransportError(
      TransportError.Reason(reason), phase: TransportError.Phase(rawValue: phase) ?? .sent, detail: detail,
      head: partialAnswer?.head, partialBody: partialAnswer?.body.bytes ?? partialBody?.bytes ?? [])
  }
}
