/// What a section of an operation page is about.
enum SectionKind: String, Sendable {
  case description, request, weight, unfilledOrders, quota, parameters, response, responseFields, notes, dataSource
  /// The address of the request with its host, as an example.
  case address
  /// Codes and messages of error answers.
  case errors
  /// A section that only pages of streams have.
  case stream
  /// A section that only pages of events have.
  case event
  /// A section that only pages of WebSocket methods have.
  case webSocket
  case other
}

/// Headings of sections, in both languages, whatever the level.
enum SectionVocabulary {
  /// Spellings after normalisation; the order of rows is of no importance.
  private static let spellings: [(kind: SectionKind, texts: [String])] = [
    (
      .description, ["api description", "interface description", "description", "overview", "接口描述", "接口说明", "描述", "说明"]
    ),
    (
      .request,
      [
        "http request", "http requests", "endpoint", "api endpoint", "http endpoint", "rest endpoint", "request url",
        "request path", "request line", "request uri", "http method and url", "http method and path",
        "method and path", "http请求", "http 请求", "请求地址", "接口地址", "请求路径", "请求url", "请求接口", "接口路径", "接口url",
      ]
    ),
    (
      .weight,
      ["request weight", "request weights", "weight", "weights", "request weigh", "cost", "request cost", "请求权重", "权重"]
    ),
    (.unfilledOrders, ["unfilled order count", "未成交的订单计数", "未成交订单计数"]),
    (.dataSource, ["data source", "数据源", "数据来源"]),
    (
      .quota,
      [
        "request limit", "request limits", "rate limit", "rate limits", "frequency limit", "访问限制", "请求限制", "频率限制", "限频",
      ]
    ),
    (
      .parameters,
      [
        "request parameters", "request parameter", "parameters", "parameter", "requestparameters", "query parameters",
        "query parameter", "request params", "body parameters", "path parameters", "request body",
        "request body parameters", "request query parameters", "query params", "path parameter", "body parameter",
        "request fields", "input parameters", "arguments", "request arguments", "parameter list", "params", "inputs",
        "input", "query string", "query string parameters", "url parameters", "请求参数说明", "请求参数列表", "参数列表", "参数说明",
        "输入参数",
        "请求入参", "query 参数", "query参数", "请求体参数", "body 参数", "body参数", "请求字段", "入参", "路径参数", "查询参数", "请求参数", "参数", "请求体",
      ]
    ),
    (
      .response,
      [
        "response example", "response examples", "response", "responses", "response body", "response sample",
        "sample response", "example response", "return", "returns", "return result", "return example", "result",
        "response payload", "response data", "response format", "response json", "json response", "successful response",
        "success response", "output", "example output", "响应示例", "响应", "返回示例", "返回", "返回结果", "返回数据", "返回内容", "返回值示例",
        "响应结果", "响应数据", "响应内容", "响应格式", "响应体", "成功响应", "成功返回", "出参示例", "返回样例", "响应样例",
      ]
    ),
    (
      .responseFields,
      [
        "response detail description", "response detail desc", "响应信息详解", "response parameters",
        "response parameter", "response fields", "response field", "返回参数", "返回字段", "响应参数", "响应字段",
        "response structure", "响应结构", "response parameters description", "response parameter description",
        "response fields description", "response field description", "response description", "response body parameters",
        "response schema", "return parameters", "return fields", "return values", "returned fields", "返回参数说明", "返回字段说明",
        "返回值", "返回值说明", "响应参数说明", "响应字段说明", "返回参数描述", "响应参数描述",
      ]
    ),
    (.notes, ["note", "notes", "remark", "remarks", "important", "注意", "注意事项", "备注", "提示"]),
    (
      .stream,
      [
        "stream name", "stream names", "stream description", "数据流描述", "update speed", "更新速度", "更新速度类型",
        "url path",
      ]
    ),
    (.event, ["event name", "event description", "event type", "事件描述", "事件类型"]),
    (.webSocket, ["method", "方式", "request", "请求"]),
    (.address, ["full url", "full url example", "完整url", "完整url示例"]),
    (
      .errors,
      [
        "error code description", "error codes", "error code", "error response", "error responses", "常见错误代码", "错误代码",
        "错误码",
      ]
    ),
  ]

  /// Words before the colon of a heading that ends with the path of a request: `Endpoint: /bapi/x`.
  private static let endpointWords: Set<String> = ["endpoint", "接口"]

  /// Whether a heading tells of requests, so that what it shows is none of their answers.
  static func isAboutRequests(_ title: String) -> Bool {
    let title = title.lowercased()
    return ["request", "signature", "payload", "curl", "请求", "签名"].contains(where: title.contains)
  }

  /// Beginnings of headings of one variant of the response: `Response - FULL`.
  private static let variantPrefixes = [
    "response - ", "response when ", "response for ", "response success", "response ack", "response result",
    "response full", "响应 - ", "响应:", "来自单个订单的响应", "来自订单列表中单个订单的响应",
  ]

  /// Their first bytes.
  private static let variantBytes = Array(Set(variantPrefixes.compactMap(\.utf8.first)))

  private static let kinds: [FoldedWord: SectionKind] = {
    var kinds: [FoldedWord: SectionKind] = [:]
    for row in spellings {
      for text in row.texts { kinds[FoldedWord(text)] = row.kind }
    }
    return kinds
  }()

  /// What a heading says.
  struct Heading: Sendable {
    var kind: SectionKind
    /// A remark in parentheses, such as `IP`.
    var remark: String?
    /// What stands behind the colon of `Weight: 1` and `Endpoint: /path`.
    var value: String?
  }

  /// What a heading says.
  static func classify(_ heading: String) -> Heading {
    let (text, remark) = normalized(heading)
    let folded = text.lowercased()
    if let kind = kinds[FoldedWord(folded)] { return Heading(kind: kind, remark: remark) }
    if let first = folded.utf8.first, variantBytes.contains(first),
      variantPrefixes.contains(where: { folded.utf8.starts(with: $0.utf8) })
    {
      return Heading(kind: .response, remark: remark)
    }
    if let weight = weight(text, folded, remark) { return weight }
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return Heading(kind: .other, remark: remark) }
    let value = String(text[text.index(after: colon)...].trimmedBlanks)
    let (head, inner) = normalized(String(text[..<colon]))
    if endpointWords.contains(head.lowercased()), value.hasPrefix("/") { return Heading(kind: .request, value: value) }
    switch kinds[FoldedWord(head.lowercased())] {
    case .weight: return Heading(kind: .weight, remark: inner ?? remark, value: value)
    case .unfilledOrders: return Heading(kind: .unfilledOrders, remark: inner, value: value)
    default: return Heading(kind: .other, remark: remark)
    }
  }

  /// Whether a heading says of a response no more than that it is one, in which case it is no label of its example.
  static func isPlainResponse(_ heading: String) -> Bool {
    let (text, remark) = normalized(heading)
    return remark == nil && kinds[FoldedWord(text.lowercased())] == .response
  }

  /// A heading that says whose weight it is, be it the bucket's: `IP Weight`, `API Weight`, `单次请求权重`.
  private static func weight(_ text: String, _ folded: String, _ remark: String?) -> Heading? {
    guard let word = weightWords.first(where: folded.contains) else { return nil }
    let rest = folded.replacing(word, with: " ", maxReplacements: 1)
    let words =
      word.utf8.first ?? 0 < 0x80
      ? rest.split { $0 == " " || $0 == "-" }.map(String.init).filter { !weightFillers.contains($0) }
      : chineseWeightFillers.reduce(rest) { $0.replacing($1, with: " ") }.split(separator: " ").map(String.init)
    guard let bucket = words.first else { return Heading(kind: .weight, remark: remark) }
    guard words.count == 1, WeightVocabulary.bucket(bucket) != nil else { return nil }
    return Heading(kind: .weight, remark: bucket)
  }

  /// The words of headings on weights, the longer ones first: a heading without any of them is none.
  private static let weightWords = ["weights", "weighting", "weight", "权重"]

  /// Words beside them that say no more than that a request has this weight.
  private static let weightFillers: Set<String> = [
    "request", "requests", "api", "endpoint", "call", "per", "of", "the", "each", "cost", "rate", "limit", "usage",
  ]
  private static let chineseWeightFillers = ["单次", "每次", "请求", "接口", "访问", "调用", "消耗", "限频", "说明", "的", "值"]

  /// Without invisible characters, marks and a closing colon; a remark in parentheses apart.
  private static func normalized(_ heading: String) -> (text: String, remark: String?) {
    var text = HeadingWords.bare(plain(heading)[...])
    if text.utf8.last == UInt8(ascii: ":") { text = text.dropLast().trimmedBlanks }
    var remark: String?
    if text.utf8.last == UInt8(ascii: ")"), let open = text.utf8.lastIndex(of: UInt8(ascii: "(")) {
      remark = String(text[text.utf8.index(after: open)...].dropLast())
      text = text[..<open].trimmedBlanks
    }
    return (String(text), remark)
  }

  /// Whether a plain heading lacks a character or has another one in its place.
  private static func isReplaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{200B}", "\u{FFFD}", "*", "（", "）", "：", "\u{A0}": true
    default: false
    }
  }

  /// A heading without invisible characters and marks, with half-width punctuation; most are so already.
  private static func plain(_ heading: String) -> String {
    guard heading.unicodeScalars.contains(where: isReplaced) else { return heading }
    var scalars = String.UnicodeScalarView()
    for scalar in heading.unicodeScalars {
      switch scalar {
      case "\u{200B}", "\u{FFFD}", "*": break
      case "（": scalars.append("(")
      case "）": scalars.append(")")
      case "：": scalars.append(":")
      case "\u{A0}": scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
