import CCurl
import ExchangeRuntime

/// libcurl's list of header lines; wiped when cleared, since one of them holds the API key.
struct HeaderList {
  /// The list as libcurl takes it.
  private(set) var first: UnsafeMutablePointer<curl_slist>?

  /// Takes on these headers; false when one holds a character that would break the line.
  mutating func fill(_ headers: HTTPHeaders, hasBody: Bool) -> Bool {
    clear()
    // libcurl would wait for a permission to send larger bodies.
    if hasBody { first = curl_slist_append(nil, "Expect:") }
    for field in headers where !append(field) {
      clear()
      return false
    }
    return true
  }

  /// Wipes and frees the list.
  mutating func clear() {
    var node = first
    while let current = node {
      if let data = current.pointee.data {
        SecretBytes.wipe(UnsafeMutableRawBufferPointer(start: data, count: Self.length(data)))
      }
      node = current.pointee.next
    }
    curl_slist_free_all(first)
    first = nil
  }

  private mutating func append(_ field: HTTPField) -> Bool {
    let isToken = !field.name.isEmpty && field.name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3A }
    guard isToken else { return false }
    return field.withValueBytes { value in
      guard value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return false }
      // libcurl sends an empty header when its name ends with a semicolon.
      let separator: StaticString = value.isEmpty ? ";" : ": "
      let count = field.name.utf8.count + separator.utf8CodeUnitCount + value.count
      return withUnsafeTemporaryAllocation(byteCount: count + 1, alignment: 1) { line in
        var end = 0
        for byte in field.name.utf8 {
          line[end] = byte
          end += 1
        }
        separator.withUTF8Buffer { bytes in
          for byte in bytes {
            line[end] = byte
            end += 1
          }
        }
        for byte in value {
          line[end] = byte
          end += 1
        }
        line[end] = 0
        defer { SecretBytes.wipe(line) }
        guard let list = curl_slist_append(first, line.baseAddress?.assumingMemoryBound(to: CChar.self)) else {
          return false
        }
        first = list
        return true
      }
    }
  }

  private static func length(_ text: UnsafeMutablePointer<CChar>) -> Int {
    var count = 0
    while text[count] != 0 { count += 1 }
    return count
  }
}
