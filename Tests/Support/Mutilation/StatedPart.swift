import Documents

/// What a section of an operation page states, as far as its heading tells.
public enum StatedPart: String, Sendable, CaseIterable {
  case weight
  case request
  case response
  case parameters

  /// Words with which headings of each part begin or end.
  private static let headings: [(part: StatedPart, words: [String])] = [
    (.weight, ["weight", "权重"]), (.request, ["http request", "http请求"]),
    (.response, ["response example", "response", "响应示例", "响应", "返回示例"]),
    (.parameters, ["request parameters", "parameters", "请求参数", "参数"]),
  ]

  /// Words of the header above the column on requirement.
  private static let requirementHeaders = ["mandatory", "required", "是否必需", "是否必须", "必填", "是否必填"]

  /// The part that a heading tells; nil when it tells none.
  public init?(heading: String) {
    let title = heading.lowercased()
    let row = Self.headings.first { row in row.words.contains { title.hasPrefix($0) || title.hasSuffix($0) } }
    guard let row else { return nil }
    self = row.part
  }

  /// Whether a table is one of parameters in the usual order: name, type, requirement, description.
  public static func isParameterTable(_ table: Table) -> Bool {
    table.header.count >= 4
      && requirementHeaders.contains { table.header[2].text.plain.lowercased().contains($0) }
  }
}
