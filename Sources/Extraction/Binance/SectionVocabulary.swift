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
    (.description, ["api description", "description", "接口描述", "描述", "说明"]),
    (.request, ["http request", "http请求", "http 请求"]),
    (.weight, ["request weight", "weight", "request weigh", "请求权重", "权重"]),
    (.unfilledOrders, ["unfilled order count", "未成交的订单计数", "未成交订单计数"]),
    (.dataSource, ["data source", "数据源", "数据来源"]),
    (.quota, ["request limit", "rate limit", "访问限制", "请求限制"]),
    (.parameters, ["request parameters", "parameters", "requestparameters", "请求参数", "参数"]),
    (.response, ["response example", "response", "example response", "响应示例", "响应", "返回示例"]),
    (
      .responseFields,
      [
        "response detail description", "response detail desc", "响应信息详解", "response parameters", "返回参数",
        "response structure", "响应结构",
      ]
    ),
    (.notes, ["note", "notes", "注意", "备注"]),
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
    (.errors, ["error code description", "常见错误代码", "错误代码"]),
  ]

  /// Words before the colon of a heading that ends with the path of a request: `Endpoint: /bapi/x`.
  private static let endpointWords: Set<String> = ["endpoint", "接口"]

  /// Beginnings of headings of one variant of the response: `Response - FULL`.
  private static let variantPrefixes = [
    "response - ", "response when ", "response for ", "response success", "response ack", "response result",
    "response full", "响应 - ", "响应:", "来自单个订单的响应", "来自订单列表中单个订单的响应",
  ]

  private static let kinds: [String: SectionKind] = {
    var kinds: [String: SectionKind] = [:]
    for row in spellings {
      for text in row.texts { kinds[text] = row.kind }
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
    if let kind = kinds[folded] { return Heading(kind: kind, remark: remark) }
    if variantPrefixes.contains(where: folded.hasPrefix) { return Heading(kind: .response, remark: remark) }
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return Heading(kind: .other, remark: remark) }
    let value = String(text[text.index(after: colon)...].trimmedBlanks)
    let (head, inner) = normalized(String(text[..<colon]))
    if endpointWords.contains(head.lowercased()), value.hasPrefix("/") { return Heading(kind: .request, value: value) }
    switch kinds[head.lowercased()] {
    case .weight: return Heading(kind: .weight, remark: inner, value: value)
    case .unfilledOrders: return Heading(kind: .unfilledOrders, remark: inner, value: value)
    default: return Heading(kind: .other, remark: remark)
    }
  }

  /// Without invisible characters, marks and a closing colon; a remark in parentheses apart.
  private static func normalized(_ heading: String) -> (text: String, remark: String?) {
    var text = plain(heading)[...].trimmedBlanks
    if text.utf8.last == UInt8(ascii: ":") { text = text.dropLast().trimmedBlanks }
    var remark: String?
    if text.utf8.last == UInt8(ascii: ")"), let open = text.utf8.lastIndex(of: UInt8(ascii: "(")) {
      remark = String(text[text.utf8.index(after: open)...].dropLast())
      text = text[..<open].trimmedBlanks
    }
    return (String(text), remark)
  }

  /// A heading without invisible characters and marks, with half-width punctuation; most are so already.
  private static func plain(_ heading: String) -> String {
    if heading.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "*") }) { return heading }
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
