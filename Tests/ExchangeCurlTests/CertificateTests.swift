import ExchangeCurl
import ExchangeRuntime
import Foundation
import NginxServer
import TestSupport
import Testing
import TransportTrials

/// Certificates are verified, by the system's authorities or those that are configured.
@Suite(.enabled(if: NginxServer.isInstalled)) struct CertificateTests {
  @Test func unknownAuthorityIsRefusedAndAConfiguredOneAccepted() async throws {
    try await NginxServer.with { server in
      let request = HTTPRequest(method: .get, url: server.secureURL + "/facts")
      let refused = await failure(CurlTransport(), request)
      #expect(refused?.reason == .tls)
      #expect(refused?.phase == .notSent)
      let accepted = try await head(secureTransport(server), request.url)
      #expect(accepted.status == 200)
    }
  }

  /// Reading them takes tens of milliseconds, in which no other transfer goes on.
  @Test func authoritiesAreReadOncePerTransport() async throws {
    try await NginxServer.with { server in
      let folder = try ScratchFolder()
      try folder.write(try Data(contentsOf: URL(filePath: server.certificates.authority)), to: "authority.pem")
      let transport = secureTransport(server) { $0.certificateAuthorityFile = folder.path("authority.pem") }
      let closing = HTTPHeaders([HTTPField("Connection", "close")])
      let request = HTTPRequest(method: .get, url: server.secureURL + "/facts", headers: closing)
      for _ in 0..<3 {
        #expect(try await transport.send(request, timeout: nil).head.status == 200)
        try? FileManager.default.removeItem(at: folder.url.appending(path: "authority.pem"))
      }
    }
  }

  @Test func directoryOfAuthorities() async throws {
    try await NginxServer.with { server in
      let folder = try ScratchFolder()
      let authority = try Data(contentsOf: URL(filePath: server.certificates.authority))
      let openssl = URL(filePath: "/usr/bin/openssl")
      let hash = try await Program.run(openssl, ["x509", "-hash", "-noout", "-in", server.certificates.authority])
      try folder.write(authority, to: hash.output.trimmingCharacters(in: .newlines) + ".0")
      let transport = secureTransport(server) {
        ($0.certificateAuthorityFile, $0.certificateAuthorityDirectory) = (nil, folder.path)
      }
      #expect(try await head(transport, server.secureURL + "/facts").status == 200)
    }
  }

  @Test func foreignNameIsRefused() async throws {
    try await NginxServer.with(names: ["DNS:other.example.com"]) { server in
      let refused = await failure(secureTransport(server), HTTPRequest(method: .get, url: server.secureURL + "/facts"))
      #expect(refused?.reason == .tls)
      #expect(refused?.phase == .notSent)
    }
  }

  @Test func clientCertificateIsShownWhereItIsAskedFor() async throws {
    try await NginxServer.with { server in
      let request = HTTPRequest(method: .get, url: server.mutualURL + "/facts")
      let without = try await secureTransport(server).send(request, timeout: nil)
      #expect(without.head.status == 400)
      let passphrase = SecretBytes(TestCertificates.clientPassphrase.utf8)
      let with = try await secureTransport(server) {
        $0.clientCertificate = .init(
          file: server.certificates.client, keyFile: server.certificates.clientKey, passphrase: passphrase)
      }.send(request, timeout: nil)
      #expect(with.head.status == 200)
      #expect(with.head.headers["X-Client"] == "CN=Client")
    }
  }

  @Test func clientKeyThatCannotBeReadSendsNothing() async throws {
    try await NginxServer.with { server in
      let request = HTTPRequest(method: .get, url: server.mutualURL + "/facts")
      for passphrase in [nil, SecretBytes("wrong".utf8)] {
        let transport = secureTransport(server) {
          $0.clientCertificate = .init(
            file: server.certificates.client, keyFile: server.certificates.clientKey, passphrase: passphrase)
        }
        let error = await failure(transport, request)
        #expect(error?.reason == .tls)
        #expect(error?.phase == .notSent)
      }
    }
  }

  /// The name in the URL is what the certificate must be for, wherever the override leads.
  @Test func nameOverridesLeadToTheAddressAndKeepTheName() async throws {
    try await NginxServer.with { server in
      let port = Int(server.ports.secure)
      for address in ["127.0.0.1"] + (NginxServer.hasIPv6 ? ["::1"] : []) {
        let transport = secureTransport(server) {
          $0.nameOverrides = [
            .init(host: "exchange.test", port: port, address: address),
            .init(host: "foreign.test", port: port, address: address),
          ]
        }
        let url = "https://exchange.test:\(port)/facts"
        let response = try await transport.send(HTTPRequest(method: .get, url: url), timeout: nil)
        #expect(response.head.headers["X-Host"] == "exchange.test")
        let foreign = HTTPRequest(method: .get, url: "https://foreign.test:\(port)/facts")
        #expect(await failure(transport, foreign)?.reason == .tls)
      }
    }
  }
}
