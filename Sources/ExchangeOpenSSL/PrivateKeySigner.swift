import COpenSSL
import ExchangeRuntime

/// Signs with a private key; signatures are base64 without line breaks.
struct PrivateKeySigner: Signer {
  let key: PrivateKey

  func signature(of message: [UInt8]) throws(CredentialError) -> String {
    let bytes = try key.signature(of: message)
    // EVP_EncodeBlock writes whole groups of four and a terminating zero.
    let count = (bytes.count + 2) / 3 * 4
    return String(unsafeUninitializedCapacity: count + 1) { text in
      Int(EVP_EncodeBlock(text.baseAddress, bytes, Int32(bytes.count)))
    }
  }
}

extension PrivateKeySigner: CustomStringConvertible, CustomReflectable {
  var description: String { "PrivateKeySigner(redacted)" }
  var customMirror: Mirror { Mirror(self, children: []) }
}
