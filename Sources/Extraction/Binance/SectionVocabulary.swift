/// What a section of an operation page is about.
enum SectionKind: Sendable {
  case description, request, weight, unfilledOrders, quota, parameters, response, responseFields, notes, dataSource
  /// A section that only pages of streams, events and WebSocket methods have.
  case notREST
  case other
}

/// Headings of sections, in both languages, whatever the level.
enum SectionVocabulary {
  /// Spellings after normalisation; the order of rows is of no importance.
  private static let spellings: [(kind: SectionKind, texts: [String])] = [
    (.description, ["api description", "description", "接口描述", "描述", "说明"]),
    (.request, ["http request", "http请求", "http 请求"]),
    (.weight, ["request weight", "weight", "request weigh", "请求权重", "权重"]),
    (.unfilledOrders, ["unfilled order count", "未成交的订单计数"]),
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
      .notREST,
      [
        "stream name", "stream names", "stream description", "数据流描述", "update speed", "更新速度", "更新速度类型",
        "event name", "event description", "事件描述", "事件类型", "url path", "method", "方式", "request", "请求",
        "event type",
      ]
    ),
  ]

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

  /// What a heading says: the kind of section, and a remark in parentheses such as `IP`.
  static func classify(_ heading: String) -> (kind: SectionKind, remark: String?) {
    let (text, remark) = normalized(heading)
    if let kind = kinds[text] { return (kind, remark) }
    let isVariant = variantPrefixes.contains { text.hasPrefix($0) }
    return (isVariant ? .response : .other, remark)
  }

  /// Lower case, without invisible characters, marks and a closing colon; a remark in parentheses apart.
  private static func normalized(_ heading: String) -> (text: String, remark: String?) {
    var scalars = String.UnicodeScalarView()
    for scalar in heading.unicodeScalars where !["\u{200B}", "\u{FFFD}", "*"].contains(scalar) {
      switch scalar {
      case "（": scalars.append("(")
      case "）": scalars.append(")")
      case "：": scalars.append(":")
      case "\u{A0}": scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    var text = trimmed(Substring(String(scalars)))
    if text.hasSuffix(":") { text = trimmed(text.dropLast()) }
    var remark: String?
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
      remark = String(text[text.index(after: open)...].dropLast())
      text = trimmed(text[..<open])
    }
    return (text.lowercased(), remark)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var result = text
    while let first = result.first, first.isWhitespace { result.removeFirst() }
    while let last = result.last, last.isWhitespace { result.removeLast() }
    return result
  }
}
