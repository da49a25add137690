import CCurl
import ExchangeRuntime

/// One transfer slot of libcurl, reused from request to request; used by the driving thread only.
///
/// The wrapper owns libcurl's handle and all memory that libcurl reads during a transfer.
final class EasyHandle {
  let pointer: UnsafeMutableRawPointer
  /// The transfer that it carries out; nil while it is idle.
  private(set) var transfer: Transfer?
  /// Where it stands among the handles under way; nil while it is idle.
  var place: Int?
  private let configuration: CurlConfiguration
  private let errorText: UnsafeMutablePointer<CChar>
  private var headerList = HeaderList()
  private var nameOverrides: UnsafeMutablePointer<curl_slist>?
  private var body: UnsafeMutableRawBufferPointer?
  /// What the latest transfer set: what stays as it is, is not set again.
  private var (timeout, connectTimeout, maximumBodySize) = (0, 0, 0)
  private var (hasHeaders, isGet) = (false, false)

  /// A handle with the options that no request changes; nil when there is no memory, or when libcurl would not ask before
  /// it sends.
  init?(_ configuration: CurlConfiguration) {
    guard let pointer = curl_easy_init() else { return nil }
    self.pointer = pointer
    self.configuration = configuration
    errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    setConstants()
    setConnection()
    setTLS()
    setProxy()
    guard ccurl_set_prereq_callback(pointer, permitSending) == CURLE_OK else { return nil }
  }

  deinit {
    curl_easy_cleanup(pointer)
    release()
    curl_slist_free_all(nameOverrides)
    errorText.deallocate()
  }

  /// The wrapper of a handle of libcurl's.
  static func of(_ pointer: UnsafeMutableRawPointer) -> EasyHandle? {
    var context: UnsafeMutableRawPointer?
    ccurl_get_pointer(pointer, CURLINFO_PRIVATE, &context)
    return context.map { Unmanaged<EasyHandle>.fromOpaque($0).takeUnretainedValue() }
  }

  /// libcurl's own words on the last failure.
  func detail(_ result: CURLcode) -> String { CurlFailure.words(result, String(cString: errorText)) }

  /// Whether the answer came over HTTP/2.
  var isMultiplexed: Bool {
    var version = 0
    ccurl_get_long(pointer, CURLINFO_HTTP_VERSION, &version)
    return version == ccurl_http_2()
  }

  /// Whether the proxy answered the request for a tunnel with a refusal.
  var isRefusedByProxy: Bool {
    var status = 0
    ccurl_get_long(pointer, CURLINFO_HTTP_CONNECTCODE, &status)
    return status >= 300
  }

  /// Takes on a transfer; an error text says why the request cannot be sent as it is.
  func prepare(_ transfer: Transfer) -> String? {
    self.transfer = transfer
    let request = transfer.request
    // A byte that HTTP does not allow in these places would end a line and begin another.
    guard Self.isVisible(request.url) else { return "the URL holds a forbidden character" }
    guard headerList.fill(request.headers, hasBody: !request.body.isEmpty) else {
      return "a header holds a forbidden character"
    }
    errorText.pointee = 0
    let overrides = transfer.overrides
    let maximumBodySize = overrides.maximumBodySize ?? configuration.maximumBodySize
    transfer.limit(headSize: configuration.maximumHeadSize, bodySize: maximumBodySize)
    if maximumBodySize != self.maximumBodySize {
      ccurl_set_offset(pointer, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(maximumBodySize))
      self.maximumBodySize = maximumBodySize
    }
    if hasHeaders || headerList.first != nil { ccurl_set_list(pointer, CURLOPT_HTTPHEADER, headerList.first) }
    hasHeaders = headerList.first != nil
    set(overrides.timeout ?? configuration.timeout, for: CURLOPT_TIMEOUT_MS, unlike: &timeout)
    set(
      overrides.connectTimeout ?? configuration.connectTimeout, for: CURLOPT_CONNECTTIMEOUT_MS, unlike: &connectTimeout)
    setMethod(request)
    return ccurl_set_string(pointer, CURLOPT_URL, request.url) == CURLE_OK ? nil : "the URL cannot be used"
  }

  /// Wipes and frees what the transfer needed, so that the handle can be reused.
  func release() {
    transfer = nil
    headerList.clear()
    guard let body else { return }
    SecretBytes.wipe(body)
    body.deallocate()
    self.body = nil
  }

  private func set(_ duration: Duration, for option: CURLoption, unlike latest: inout Int) {
    let milliseconds = Self.milliseconds(duration)
    guard milliseconds != latest else { return }
    latest = milliseconds
    ccurl_set_long(pointer, option, milliseconds)
  }

  private func setMethod(_ request: HTTPRequest) {
    let wasGet = isGet
    isGet = request.method == .get && request.body.isEmpty
    if isGet && wasGet { return }
    // Both branches undo the other's options, since handles are reused.
    if request.body.isEmpty && (request.method == .get || request.method == .delete) {
      ccurl_set_pointer(pointer, CURLOPT_POSTFIELDS, nil)
      ccurl_set_long(pointer, CURLOPT_HTTPGET, 1)
      ccurl_set_string(pointer, CURLOPT_CUSTOMREQUEST, request.method == .get ? nil : request.method.rawValue)
    } else {
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: request.body.count + 1, alignment: 1)
      copy.copyBytes(from: request.body)
      copy[request.body.count] = 0
      body = copy
      ccurl_set_long(pointer, CURLOPT_POST, 1)
      ccurl_set_offset(pointer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.count))
      ccurl_set_pointer(pointer, CURLOPT_POSTFIELDS, copy.baseAddress)
      ccurl_set_string(pointer, CURLOPT_CUSTOMREQUEST, request.method == .post ? nil : request.method.rawValue)
    }
  }

  private func setConstants() {
    let context = UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque())
    for option in [CURLOPT_PRIVATE, CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_PREREQDATA] {
      ccurl_set_pointer(pointer, option, context)
    }
    ccurl_set_string(pointer, CURLOPT_PROTOCOLS_STR, "http,https")
    ccurl_set_long(pointer, CURLOPT_FOLLOWLOCATION, 0)
    ccurl_set_long(pointer, CURLOPT_PATH_AS_IS, 1)
    ccurl_set_long(pointer, CURLOPT_NOSIGNAL, 1)
    ccurl_set_long(pointer, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    ccurl_set_pointer(pointer, CURLOPT_ERRORBUFFER, errorText)
    ccurl_set_data_callback(pointer, CURLOPT_WRITEFUNCTION, receiveBody)
    ccurl_set_data_callback(pointer, CURLOPT_HEADERFUNCTION, receiveHeader)
    // The empty string stands for every encoding that libcurl was built with.
    if configuration.acceptsCompression { ccurl_set_string(pointer, CURLOPT_ACCEPT_ENCODING, "") }
  }

  private func setConnection() {
    ccurl_set_long(
      pointer, CURLOPT_HTTP_VERSION, configuration.httpVersion == .http1 ? ccurl_http_1_1() : ccurl_http_2_tls())
    ccurl_set_long(pointer, CURLOPT_TCP_KEEPALIVE, 1)
    ccurl_leave_resolver_behind(pointer)
    let family =
      switch configuration.addressFamily {
      case .any: ccurl_any_address()
      case .ipv4: ccurl_ipv4()
      case .ipv6: ccurl_ipv6()
      }
    ccurl_set_long(pointer, CURLOPT_IPRESOLVE, family)
    for override in configuration.nameOverrides {
      let address = override.address.contains(":") ? "[\(override.address)]" : override.address
      nameOverrides = curl_slist_append(nameOverrides, "\(override.host):\(override.port):\(address)")
    }
    if nameOverrides != nil { ccurl_set_list(pointer, CURLOPT_RESOLVE, nameOverrides) }
  }

  private func setTLS() {
    ccurl_set_long(pointer, CURLOPT_SSL_VERIFYPEER, 1)
    ccurl_set_long(pointer, CURLOPT_SSL_VERIFYHOST, 2)
    ccurl_set_long(pointer, CURLOPT_SSLVERSION, ccurl_tls_1_2())
    setAuthorities()
    guard let certificate = configuration.clientCertificate else { return }
    ccurl_set_string(pointer, CURLOPT_SSLCERT, certificate.file)
    ccurl_set_string(pointer, CURLOPT_SSLKEY, certificate.keyFile)
    // An empty passphrase keeps OpenSSL from asking on the terminal.
    set(certificate.passphrase ?? SecretBytes([]), for: CURLOPT_KEYPASSWD)
  }

  /// Where both a file and a directory of authorities are built in, the file alone: libcurl keeps what it read of a file
  /// only where there is no directory, and reading it for each connection anew would hold up all transfers.
  private func setAuthorities() {
    let (file, directory) = (configuration.certificateAuthorityFile, configuration.certificateAuthorityDirectory)
    if file != nil || directory != nil {
      ccurl_set_string(pointer, CURLOPT_CAINFO, file)
      ccurl_set_string(pointer, CURLOPT_CAPATH, directory)
    } else if ccurl_has_authority_file(pointer) != 0 {
      ccurl_set_string(pointer, CURLOPT_CAPATH, nil)
    }
  }

  private func setProxy() {
    switch configuration.proxy {
    case .environment: break
    // The empty string keeps libcurl from looking into the environment, for each request anew.
    case .none:
      ccurl_set_string(pointer, CURLOPT_PROXY, "")
      ccurl_set_string(pointer, CURLOPT_NOPROXY, "")
    case .url(let url, let user, let password):
      ccurl_set_string(pointer, CURLOPT_PROXY, url)
      // The empty string keeps libcurl from looking for exceptions in the environment.
      ccurl_set_string(pointer, CURLOPT_NOPROXY, "")
      if let user { ccurl_set_string(pointer, CURLOPT_PROXYUSERNAME, user) }
      if let password { set(password, for: CURLOPT_PROXYPASSWORD) }
    }
  }

  /// Hands libcurl a secret, without leaving a copy of ours.
  private func set(_ secret: SecretBytes, for option: CURLoption) {
    secret.withBytes { bytes in
      withUnsafeTemporaryAllocation(byteCount: bytes.count + 1, alignment: 1) { text in
        text.copyBytes(from: bytes)
        text[bytes.count] = 0
        ccurl_set_string(pointer, option, text.baseAddress?.assumingMemoryBound(to: CChar.self))
        SecretBytes.wipe(text)
      }
    }
  }

  /// Whether a text is of visible ASCII characters only.
  private static func isVisible(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var isVisible = true
      for byte in bytes { isVisible = isVisible && byte > 0x20 && byte < 0x7F }
      return isVisible
    }
  }

  /// Whole milliseconds, at least one: zero would mean no limit to libcurl.
  private static func milliseconds(_ duration: Duration) -> Int {
    let (seconds, attoseconds) = duration.components
    let limited = min(max(seconds, 0), 1_000_000)
    return max(1, Int(limited) * 1_000 + Int(attoseconds / 1_000_000_000_000_000))
  }
}

private func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
  context.flatMap { Unmanaged<EasyHandle>.fromOpaque($0).takeUnretainedValue().transfer }
}

private func receiveBody(
  _ data: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
  let part = UnsafeRawBufferPointer(start: data, count: size * count)
  return transfer(context)?.receive(body: part) == true ? part.count : -1
}

private func receiveHeader(
  _ data: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
  let line = UnsafeRawBufferPointer(start: data, count: size * count)
  return transfer(context)?.receive(headerLine: line) == true ? line.count : -1
}

private func permitSending(
  _ context: UnsafeMutableRawPointer?, _ remoteAddress: UnsafeMutablePointer<CChar>?,
  _ localAddress: UnsafeMutablePointer<CChar>?, _ remotePort: Int32, _ localPort: Int32
) -> Int32 {
  transfer(context)?.permitSending() == true ? ccurl_prereq_ok() : ccurl_prereq_abort()
}
