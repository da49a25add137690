import Foundation
import NginxServer

/// A server of HTTP/2 that ends its first stream without an answer, in ways that nginx does not.
final class RefusingServer {
  /// What it does with the first stream of its first connection; others are answered.
  enum Refusal: String, CaseIterable {
    /// Refuses it, which says that nothing was done and invites to send again.
    case stream
    /// Ends the connection, and says that it looked at no stream.
    case connection
    /// Gives up, having perhaps done something.
    case reset
  }

  /// Whether there is a Python that runs it.
  static let isInstalled = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/python3") }

  private let process = Process()
  private let output = Pipe()
  /// `https://127.0.0.1`.
  let url: String

  /// Starts it with the certificate of another server.
  init(_ refusal: Refusal, _ certificates: TestCertificates) throws {
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c", Self.program, certificates.server, certificates.serverKey, refusal.rawValue,
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    url = "https://127.0.0.1:" + port.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  deinit { kill(process.processIdentifier, SIGKILL) }

  /// Ends it; how many requests arrived.
  func end() -> Int {
    kill(process.processIdentifier, SIGKILL)
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    return text.split(separator: "\n").count { $0 == "request" }
  }

  private static let program = """
    import socket, ssl, struct, sys, threading
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[1], sys.argv[2])
    context.set_alpn_protocols(["h2"])
    listener = socket.create_server(("127.0.0.1", 0))
    print(f"{listener.getsockname()[1]}\\n", end="", flush=True)

    def frame(kind, flags, stream, payload=b""):
        return struct.pack(">I", len(payload))[1:] + bytes([kind, flags]) + struct.pack(">I", stream) + payload

    def answer(stream, number):
        if number > 0 or stream > 1: return frame(1, 5, stream, bytes([0x88]))
        if sys.argv[3] == "stream": return frame(3, 0, stream, struct.pack(">I", 7))
        if sys.argv[3] == "reset": return frame(3, 0, stream, struct.pack(">I", 2))
        return frame(7, 0, 0, struct.pack(">II", 0, 0))

    def serve(plain, number):
        with context.wrap_socket(plain, server_side=True) as peer:
            source = peer.makefile("rb")
            source.read(24)
            peer.sendall(frame(4, 0, 0))
            while True:
                head = source.read(9)
                if len(head) < 9: return
                stream = struct.unpack(">I", head[5:])[0]
                source.read(struct.unpack(">I", b"\\0" + head[:3])[0])
                if head[3] == 4 and head[4] == 0: peer.sendall(frame(4, 1, 0))
                if head[3] == 1: print("request", flush=True)
                # libcurl 7.88 may not see the end of an answer that comes before the end of the request.
                if head[3] in (0, 1) and head[4] & 1:
                    peer.sendall(answer(stream, number))
                    if number == 0 and sys.argv[3] == "connection": return

    number = 0
    while True:
        plain = listener.accept()[0]
        threading.Thread(target=serve, args=(plain, number), daemon=True).start()
        number += 1
    """
}
