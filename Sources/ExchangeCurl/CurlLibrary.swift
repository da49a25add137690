import CCurl

/// The libcurl that the program runs with, which may be older than the one that it was built with.
enum CurlLibrary {
  /// Version 7.85. One before 7.80 never asks whether it may send: every lost order would seem not to have left.
  private static let oldest: UInt32 = 0x07_55_00

  /// Why it cannot be used; nil where it can. Its global state is made once per process.
  static let fault: String? = {
    if let fault = fault(version: ccurl_version()) { return fault }
    return ccurl_global_init() == CURLE_OK ? nil : "libcurl cannot begin"
  }()

  /// Why a version cannot be used, given as libcurl counts it: two hexadecimal digits a part.
  static func fault(version: UInt32) -> String? {
    guard version < oldest else { return nil }
    let parts = [version >> 16, version >> 8 & 0xFF, version & 0xFF].map(String.init).joined(separator: ".")
    return "libcurl \(parts) is too old: 7.85 is the oldest that tells whether a request has left"
  }
}
