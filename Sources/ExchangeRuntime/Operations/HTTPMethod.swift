/// The method of a request, spelled as on the wire.
public enum HTTPMethod: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
  case get = "GET"
  case post = "POST"
  case put = "PUT"
  case delete = "DELETE"

  /// The spelling on the wire.
  public var description: String { rawValue }
}
