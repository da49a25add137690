import ExchangeCurl
import ExchangeRuntime
import Foundation
import LoopbackServer
import NginxServer
import TestSupport
import Testing
import TransportTrials

/// Requests through proxies.
@Suite struct ProxyTests {
  private static let login = (user: "user", password: "p@ss:word")

  private func transport(_ url: String, password: String? = nil, authority: String? = nil) -> CurlTransport {
    var configuration = CurlConfiguration()
    configuration.proxy = .url(
      url, user: password == nil ? nil : Self.login.user, password: password.map { SecretBytes($0.utf8) })
    configuration.certificateAuthorityFile = authority
    return CurlTransport(configuration: configuration)
  }

  @Test func plainRequestsGoToAnHTTPProxyAsAWhole() async throws {
    try await LoopbackServer.with(.text("from the proxy")) { proxy in
      let transport = transport(proxy.baseURL, password: Self.login.password)
      let request = HTTPRequest(method: .post, url: "http://exchange.test/order?a=%2B", body: Array("b=1".utf8))
      let response = try await transport.send(request, timeout: nil)
      #expect(response.body == Array("from the proxy".utf8))
      #expect(proxy.requests[0].target == "http://exchange.test/order?a=%2B")
      #expect(proxy.requests[0].bodyText == "b=1")
      let credentials = Data("user:p@ss:word".utf8).base64EncodedString()
      #expect(proxy.requests[0]["Proxy-Authorization"] == "Basic \(credentials)")
    }
  }

  @Test(.enabled(if: NginxServer.isInstalled), arguments: [LoopbackProxy.Kind.http, .socks5])
  func secureRequestsGoThroughATunnel(_ kind: LoopbackProxy.Kind) async throws {
    try await NginxServer.with { server in
      let proxy = try LoopbackProxy(kind, login: Self.login)
      defer { proxy.stop() }
      let scheme = kind == .http ? "http" : "socks5h"
      let transport = transport(
        "\(scheme)://127.0.0.1:\(proxy.port)", password: Self.login.password,
        authority: server.certificates.authority)
      // The name is resolved behind the proxy only, and the certificate is verified for it.
      let url = "https://exchange.test:\(server.ports.secure)/facts"
      for _ in 0..<3 {
        let response = try await transport.send(HTTPRequest(method: .get, url: url), timeout: nil)
        #expect(response.head.headers["X-Protocol"] == "HTTP/2.0")
        #expect(response.head.headers.fields.allSatisfy { $0.name != "HTTP/1.1 200 Made" })
      }
      #expect(proxy.tunnels == ["exchange.test:\(server.ports.secure)"])
    }
  }

  @Test(arguments: [LoopbackProxy.Kind.http, .socks5])
  func refusedLoginSendsNothing(_ kind: LoopbackProxy.Kind) async throws {
    try await LoopbackServer.with(.text("ok")) { server in
      let proxy = try LoopbackProxy(kind, login: Self.login)
      defer { proxy.stop() }
      let scheme = kind == .http ? "http" : "socks5"
      // A tunnel of an HTTP proxy is for secure requests only.
      let url = kind == .http ? "https://127.0.0.1:\(server.port)/" : server.baseURL + "/"
      for password in [nil, "wrong"] {
        let transport = transport("\(scheme)://127.0.0.1:\(proxy.port)", password: password)
        let error = await failure(transport, HTTPRequest(method: .post, url: url, body: [0x61]))
        #expect(error?.reason == .proxy)
        #expect(error?.phase == .notSent)
        #expect(error?.description.contains("wrong") == false)
      }
      #expect(proxy.tunnels.isEmpty)
      #expect(server.connectionCount == 0)
    }
  }

  /// libcurl repeats an address of a proxy that it cannot use, login and all.
  @Test(arguments: ["foo://user:p-secret@127.0.0.1:1", "http://user:p-secret@127.0.0.1:99999", "user:p-secret@[::1"])
  func aLoginInTheAddressOfAProxyIsNotTold(_ url: String) async throws {
    try await LoopbackServer.with(.text("ok")) { server in
      var configuration = CurlConfiguration()
      configuration.proxy = .url(url)
      let transport = CurlTransport(configuration: configuration)
      let error = try #require(await failure(transport, post(server)))
      #expect(error.phase == .notSent)
      var dumped = ""
      for value in [error, configuration, transport] as [Any] { dump(value, to: &dumped) }
      for text in ["\(error)", error.detail, "\(configuration)", dumped] { #expect(!text.contains("p-secret")) }
      #expect(!error.detail.isEmpty)
      #expect(server.connectionCount == 0)
    }
  }

  @Test func plainRequestsThroughSOCKS() async throws {
    try await LoopbackServer.with(.text("ok")) { server in
      let proxy = try LoopbackProxy(.socks5)
      defer { proxy.stop() }
      let transport = transport("socks5h://127.0.0.1:\(proxy.port)")
      let url = "http://exchange.test:\(server.port)/a"
      _ = try await transport.send(HTTPRequest(method: .get, url: url), timeout: nil)
      #expect(proxy.tunnels == ["exchange.test:\(server.port)"])
      #expect(server.requests.map(\.target) == ["/a"])
    }
  }

  @Test func absentProxySendsNothing() async throws {
    try await LoopbackServer.with(.text("ok")) { server in
      let proxy = try LoopbackProxy(.http)
      proxy.stop()
      let error = await failure(transport("http://127.0.0.1:\(proxy.port)"), get(server))
      #expect(error?.reason == .proxy)
      #expect(error?.phase == .notSent)
      #expect(server.connectionCount == 0)
    }
  }

  @Test(.enabled(if: NginxServer.isInstalled)) func environmentNamesProxiesAndExceptions() async throws {
    try await NginxServer.with { nginx in
      let server = try LoopbackServer { .text("for \($0.target)") }
      let tunnel = try LoopbackProxy(.http)
      defer {
        server.stop()
        tunnel.stop()
      }
      // A name that is too long to be asked for, so that no server of names has to be there, or to answer in time.
      let name = String(repeating: "x", count: 64) + ".test"
      // What the tunnel leads to speaks no TLS.
      let secureURL = "https://\(name):\(nginx.ports.plain)/c"
      let urls = ["http://\(name)/a", server.baseURL + "/b", secureURL]
      let environment = [
        "http_proxy": server.baseURL, "https_proxy": "http://127.0.0.1:\(tunnel.port)", "no_proxy": "127.0.0.1",
      ]
      let program = Program.built("proxied-get")
      let used = try await Program.run(program, ["environment"] + urls, environment: environment)
      #expect(used.output == "200 for http://\(name)/a\n200 for /b\ntls notSent\n")
      #expect(tunnel.tunnels == ["\(name):\(nginx.ports.plain)"])
      let ignored = try await Program.run(program, ["none"] + urls, environment: environment)
      #expect(ignored.output == "resolve notSent\n200 for /b\nresolve notSent\n")
      #expect(tunnel.tunnels.count == 1)
    }
  }

  /// Whoever names a proxy wants every request to go through it, whatever the environment excepts.
  @Test func aProxyThatIsNamedHasNoExceptions() async throws {
    try await LoopbackServer.with(.text("from the proxy")) { proxy in
      let environment = ["no_proxy": "*", "NO_PROXY": "*"]
      let used = try await Program.run(
        Program.built("proxied-get"), [proxy.baseURL, "http://exchange.test/a"], environment: environment)
      #expect(used.output == "200 from the proxy\n")
    }
  }
}
