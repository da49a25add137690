/// Checks base URLs and paths, so that nothing is sent where it should not go.
enum BaseURL {
  /// What is wrong with a base URL; nil when it can be used.
  ///
  /// Plain `http` is accepted for the loopback interface only: over any other network it would show the API key.
  static func fault(_ text: String) -> String? {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else {
      return "a base URL begins with https://"
    }
    let rest = text.dropFirst(scheme.count)
    let authority = rest.prefix { $0 != "/" }
    guard !authority.isEmpty, !authority.contains("@"), !text.hasSuffix("/"), rest.utf8.allSatisfy(isURLByte) else {
      return "a base URL is scheme, host, optional port and path, without user, query or trailing slash"
    }
    let host = authority.hasPrefix("[") ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
    if scheme == "http://" && !["127.0.0.1", "localhost", "[::1]"].contains(String(host)) {
      return "http is accepted for the loopback interface only; use https"
    }
    return nil
  }

  /// What is wrong with a path; nil when it can be used.
  static func fault(path: String) -> String? {
    guard path.utf8.first == UInt8(ascii: "/"), path.utf8.allSatisfy(isURLByte) else {
      return "a path begins with / and holds neither query, fragment, space nor control characters"
    }
    return nil
  }

  /// Visible ASCII without the characters that end a path or that URLs must not hold.
  private static func isURLByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "<"),
      UInt8(ascii: ">"):
      false
    default: byte > 0x20 && byte < 0x7F
    }
  }
}
