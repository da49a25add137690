/// What a page is about.
public enum PageKind: String, Sendable, CaseIterable {
  /// One or more REST operations.
  case operation
  /// Operations that another product documents, as they are in another environment.
  case twin
  /// A title and a link to the page that documents the operation.
  case pointer
  case webSocketMethod
  case stream
  case event
  /// How to connect to streams, subscribe to them, keep an order book.
  case streamGuide
  case generalInformation
  case errorCodes
  /// Enum definitions and filters.
  case definitions
  case changeLog
  case faq
  case fix
  /// Introduction, quick start, contact, terms.
  case introduction
  /// Values that operations refer to: questionnaires, appendices, fees.
  case appendix
  case other
}

/// The words by which pages that document no operation are told apart.
enum PageVocabulary {
  /// Words with which titles of requests begin that read something.
  static let readings: [Phrase] = ["^ get|query|check|fetch|list", "^ 查询|获取"].map { Phrase($0) }

  /// A row: the kind of page, words of its title, and words of its address.
  struct Row: Sendable {
    var kind: PageKind
    var titles: [String]
    var addresses: [String]
  }

  /// Rows in the order in which they are tried; titles and the last parts of addresses in lower case, words apart.
  static let rows: [Row] = [
    Row(kind: .changeLog, titles: ["change log", "changelog", "更新日志"], addresses: ["change log", "changelog"]),
    Row(kind: .faq, titles: [" faq", "glossary", "常见问题"], addresses: ["faq", "faqs"]),
    Row(kind: .errorCodes, titles: ["error code", "错误代码"], addresses: ["error code", "error codes", "errors"]),
    Row(
      kind: .definitions,
      titles: ["enum definitions", "filters", "public endpoints info", "public api definitions", "common definition"],
      addresses: ["enums", "filters", "common definition"]),
    Row(kind: .fix, titles: ["fix api"], addresses: ["fix api"]),
    Row(
      kind: .introduction,
      titles: ["introduction", "quick start", "contact us", "terms of use", "best practice"],
      addresses: ["introduction", "quick start", "contact us", "best practice"]),
    Row(kind: .appendix, titles: ["appendix", "questionnaire", "fee structure", "附录", "问卷"], addresses: []),
    Row(
      kind: .streamGuide, titles: ["local order book", "subscribing", "连接"],
      addresses: ["websocket market streams", "user data streams", "risk data stream"]),
    Row(
      kind: .generalInformation,
      titles: [
        "general info", "general api information", "request security", "return codes", "limits", "data sources",
        "documentation", "request format", "response format", "event format", "session authentication",
        "connection events", "通用",
      ], addresses: ["general info", "readme"]),
  ]

  /// Beginnings of titles of pages about one event.
  static let eventTitles = ["event:", "payload:", "事件：", "事件:"]

  /// Words of titles of pages that describe several streams or events.
  static let streamTitles: [(words: String, kind: PageKind)] = [
    ("requests", .webSocketMethod), ("user data stream", .event), ("stream", .stream),
  ]

  /// The kind that title and address tell, or nil.
  static func kind(title: String, address: String) -> PageKind? {
    let title = title.lowercased()
    let components = address.split(separator: "/").map { words(of: $0) }
    for row in rows {
      if row.titles.contains(where: title.contains) { return row.kind }
      if let last = components.last, row.addresses.contains(last) { return row.kind }
    }
    return components.contains { $0 == "faqs" || $0 == "faq" } ? .faq : nil
  }

  private static func words(of component: Substring) -> String {
    component.lowercased().split { $0 == "-" || $0 == "_" }.joined(separator: " ")
  }
}
