import Documents
import Mutilation

/// A heading below a title as text.
struct HeadingText {
  var level: Int
  /// The text without the link behind it.
  var text: String
  /// The link behind it, with its brackets.
  var anchor: String
  var part: StatedPart
  var language: Language

  var marks: String { String(repeating: "#", count: level) }
}

extension Form {
  /// A form of the headings of sections that state something.
  private static func heading(
    _ name: String, _ rewrite: @escaping @Sendable (HeadingText) -> [String]?
  ) -> Form {
    Form("heading-" + name) { page in
      var edits: [FormPage.Edit] = []
      for half in page.halves {
        for block in half.blocks {
          guard case .heading(let heading) = block.content, heading.level > 1,
            let part = StatedPart(heading: heading.text.plain)
          else { continue }
          let line = block.span.start.line
          let raw = page.lines[line - 1].drop { $0 == "#" }
          let link = raw.firstRange(of: "[\u{200B}](")?.lowerBound ?? raw.endIndex
          let text = HeadingText(
            level: heading.level, text: String(raw[..<link]).trimmed, anchor: String(raw[link...]), part: part,
            language: half.language)
          if let lines = rewrite(text) { edits.append(FormPage.Edit(range: line...line, lines: lines)) }
        }
      }
      return page.applying(edits)
    }
  }

  /// Forms of headings.
  static let headings: [Form] = headingMarks + headingWords.map(words) + orders

  private static let headingMarks: [Form] = [
    heading("lower") { ["#\($0.marks) \($0.text)\($0.anchor)"] },
    heading("level-four") { ["#### \($0.text)"] },
    heading("bold") { ["", "**\($0.text)**", ""] },
    heading("bold-colon") { ["", "**\($0.text):**", ""] },
    heading("bold-then-colon") { ["", "**\($0.text)**:", ""] },
    heading("plain-colon") { ["", "\($0.text):", ""] },
    heading("bold-inside") { ["\($0.marks) **\($0.text)**"] },
    heading("code-inside") { ["\($0.marks) `\($0.text)`"] },
    heading("colon") { ["\($0.marks) \($0.text):"] },
    heading("wide-colon") { ["\($0.marks) \($0.text)："] },
    heading("identifier") { ["\($0.marks) \($0.text) {#\($0.part.rawValue)}"] },
    heading("hash-link") { ["\($0.marks) \($0.text)[#](#\($0.part.rawValue) \"Link\")"] },
    heading("pilcrow") { ["\($0.marks) \($0.text)[¶](#\($0.part.rawValue))"] },
    heading("empty-link") { ["\($0.marks) \($0.text)[](#\($0.part.rawValue))"] },
    heading("linked") { ["\($0.marks) [\($0.text)](#\($0.part.rawValue))"] },
    heading("anchor-before") { ["\($0.marks) <a id=\"\($0.part.rawValue)\"></a>\($0.text)"] }.ofGitHub,
    heading("closed") { ["\($0.marks) \($0.text) \($0.marks)"] },
    heading("capitals") { ["\($0.marks) \($0.text.uppercased())"] },
    heading("small") { ["\($0.marks) \($0.text.lowercased())"] },
    heading("underlined") { $0.level == 2 ? ["", $0.text, String(repeating: "-", count: 8), ""] : nil }.ofGitHub,
    heading("numbered") { ["\($0.marks) \(number($0.part)). \($0.text)"] },
    heading("numbered-deep") { ["\($0.marks) 2.\(number($0.part)) \($0.text)"] },
    heading("numbered-parenthesis") { ["\($0.marks) \(number($0.part))) \($0.text)"] },
    heading("numbered-chinese") { heading in
      heading.language == .chinese
        ? ["\(heading.marks) \("一二三四五".map(String.init)[number(heading.part)])、\(heading.text)"] : nil
    },
    heading("symbol") { ["\($0.marks) 📌 \($0.text)"] },
    heading("blank-inside") { ["\($0.marks) \($0.text.replacing(" ", with: "\u{A0}"))"] },
    heading("brackets") { ["\($0.marks) 【\($0.text)】"] },
    heading("dash") { ["\($0.marks) \($0.text) -"] },
  ]

  private static func number(_ part: StatedPart) -> Int {
    switch part {
    case .request: 1
    case .weight: 2
    case .parameters: 3
    case .response: 4
    }
  }

  /// Words above the sections on the request, its weight, its parameters and its answer, by language.
  private static let headingWords: [(english: [String], chinese: [String])] = [
    (["Endpoint", "Weight", "Parameters", "Response"], ["请求地址", "权重", "参数", "响应"]),
    (["API Endpoint", "Weights", "Query Parameters", "Response Body"], ["接口地址", "请求权重", "请求参数列表", "返回结果"]),
    (["Request URL", "Request Weights", "Request Params", "Sample Response"], ["请求路径", "接口权重", "入参", "返回示例"]),
    (["URL", "Weight", "Arguments", "Example Response"], ["请求URL", "权重值", "请求字段", "返回值示例"]),
    (["Request Path", "API Weight", "Parameter List", "Response Sample"], ["端点", "消耗权重", "参数说明", "返回数据"]),
    (["Request Line", "Cost", "Request Arguments", "Returns"], ["HTTP 请求", "访问权重", "输入参数", "出参示例"]),
    (["Path", "Weight Cost", "Request Fields", "Response Payload"], ["接口路径", "权重（Weight）", "请求入参", "响应结果"]),
    (["HTTP Endpoint", "Request Cost", "Input", "Successful Response"], ["URL", "权重说明", "参数列表", "成功响应"]),
    (["Method and Path", "Weight per Request", "Body Parameters", "Output"], ["请求方式", "单次请求权重", "Query 参数", "返回内容"]),
    (["Request", "Rate Limit Weight", "Params", "Result"], ["请求", "限频权重", "请求参数说明", "响应内容"]),
    (["REST Endpoint", "Endpoint Weight", "Query String", "JSON Response"], ["接口", "接口权重", "请求体参数", "响应体"]),
    (["URI", "Weighting", "Inputs", "Response Format"], ["请求接口", "权重消耗", "参数", "响应格式"]),
    (["HTTP Method and URL", "Call Weight", "Request Parameter", "Response Data"], ["接口URL", "调用权重", "请求参数", "响应数据"]),
  ]

  private static func words(_ words: (english: [String], chinese: [String])) -> Form {
    heading("words-" + words.english[0].lowercased().replacing(" ", with: "-")) { heading in
      let list = heading.language == .english ? words.english : words.chinese
      let plain: Set<String> = [
        "Request Weight", "HTTP Request", "Request Parameters", "Response Example", "请求权重", "HTTP请求", "请求参数", "响应示例",
      ]
      let remark = heading.text.firstIndex { $0 == "(" || $0 == "（" } ?? heading.text.endIndex
      guard plain.contains(String(heading.text[..<remark])) else { return nil }
      let word = list[number(heading.part) - 1]
      return ["\(heading.marks) \(word)\(heading.text[remark...])"]
    }
  }

  // MARK: - Order of sections

  private static let orders: [Form] = [
    moved("weight-last", .weight, toEnd: true), moved("weight-first", .weight, toEnd: false),
    moved("parameters-last", .parameters, toEnd: true), moved("response-first", .response, toEnd: false),
    moved("request-last", .request, toEnd: true),
  ]

  /// The one section of a part moved to the end of its half, or before all other sections.
  private static func moved(_ name: String, _ part: StatedPart, toEnd: Bool) -> Form {
    Form("order-" + name) { page in
      var edits: [FormPage.Edit] = []
      for half in page.halves {
        let sections = half.sections
        let starts = sections.map(\.span.start.line)
        let parts = sections.map { $0.heading.flatMap { StatedPart(heading: $0.text.plain) } }
        let levels = Set(sections.dropFirst().map { $0.heading?.level ?? 0 })
        guard levels == [2], parts.filter({ $0 == part }).count == 1, let index = parts.firstIndex(of: part),
          let last = half.blocks.last?.span.end.line
        else { continue }
        let end = index + 1 < starts.count ? starts[index + 1] - 1 : last
        let own = Array(page.lines[starts[index] - 1...end - 1]) + [""]
        let rest = starts[1]...last
        let others = rest.filter { !(starts[index]...end).contains($0) }.map { page.lines[$0 - 1] }
        edits.append(FormPage.Edit(range: rest, lines: toEnd ? others + ["", ""] + own : own + ["", ""] + others))
      }
      return page.applying(edits)
    }
  }
}
