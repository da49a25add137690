import Foundation
import TestSupport

/// An authority, a server certificate and a client certificate, made by the `openssl` command for one test.
public struct TestCertificates: Sendable {
  /// What `openssl` refused, in its own words.
  public struct Failure: Error {
    let words: String
  }

  private let folder: ScratchFolder

  /// The authority's certificate.
  public var authority: String { folder.path("authority.pem") }
  /// The server's certificate.
  public var server: String { folder.path("server.pem") }
  /// The server's key.
  public var serverKey: String { folder.path("server.key") }
  /// The client's certificate.
  public var client: String { folder.path("client.pem") }
  /// The client's key, encrypted with ``clientPassphrase``.
  public var clientKey: String { folder.path("client.key") }
  /// The passphrase of the client's key.
  public static let clientPassphrase = "open sesame"

  /// Makes them in `folder`, the server's for these names, such as `IP:127.0.0.1` or `DNS:exchange.test`.
  init(names: [String], in folder: ScratchFolder) async throws {
    self.folder = folder
    let curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-days", "2"]
    let signed = ["-CA", "authority.pem", "-CAkey", "authority.key"]
    try await openssl(
      ["req", "-x509"] + curve + [
        "-nodes", "-keyout", "authority.key", "-out", "authority.pem", "-subj", "/CN=Authority",
      ])
    try await openssl(
      ["req", "-x509"] + curve + signed + ["-nodes", "-keyout", "server.key", "-out", "server.pem"]
        + ["-subj", "/CN=Server", "-addext", "subjectAltName=" + names.joined(separator: ",")]
        + ["-addext", "basicConstraints=critical,CA:false"])
    try await openssl(
      ["req", "-x509"] + curve + signed + ["-passout", "pass:" + Self.clientPassphrase]
        + ["-keyout", "client.key", "-out", "client.pem", "-subj", "/CN=Client"])
  }

  private func openssl(_ arguments: [String]) async throws {
    let result = try await Program.run(URL(filePath: "/usr/bin/openssl"), arguments, in: folder.url)
    guard result.code == 0 else { throw Failure(words: result.errors) }
  }
}
