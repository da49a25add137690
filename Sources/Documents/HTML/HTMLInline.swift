/// Text of inline elements.
enum HTMLInline {
  private static let inlineNames: Set<String> = [
    "a", "abbr", "b", "big", "br", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label",
    "mark",
    "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
  ]

  /// Elements that hold blocks, are blocks, or hold no text of the page.
  private static let otherNames: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "col", "colgroup", "dd",
    "details", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header", "hr", "html", "iframe", "input", "li", "link", "main", "meta", "nav", "noscript", "ol", "p", "path",
    "picture", "pre", "rect", "script", "section", "source", "style", "summary", "svg", "table", "tbody", "td", "tfoot",
    "th", "thead", "title", "tr", "ul", "video",
  ]

  /// Whether HTML has an element of this name; `List<Name>` in a cell makes one that it does not have.
  static func isKnown(_ name: String) -> Bool { inlineNames.contains(name) || otherNames.contains(name) }

  /// Whether a node belongs into a paragraph; elements that HTML does not have do.
  static func isInline(_ node: HTMLNode) -> Bool {
    node.isText || inlineNames.contains(node.name) || node.isElement && !isKnown(node.name)
  }

  /// The text of the nodes, white space folded as a browser shows it, line breaks kept as newlines.
  static func text(of nodes: [HTMLNode]) -> Inline {
    var runs: [Inline.Run] = []
    for node in nodes { collect(node, style: Inline.Run(""), into: &runs, depth: 0) }
    return Inline(trimmed(runs))
  }

  private static func collect(_ node: HTMLNode, style: Inline.Run, into runs: inout [Inline.Run], depth: Int) {
    guard depth < 64 else { return }
    if node.isText {
      append(folded(node.text), style: style, to: &runs)
      return
    }
    guard node.isElement else { return }
    var style = style
    switch node.name {
    case "br":
      append("\n", style: style, to: &runs)
      return
    case "button", "svg", "script", "style": return
    case "code", "tt", "kbd": style.isCode = true
    case "strong", "b": style.isStrong = true
    case "a": style.link = node.attribute("href")
    default:
      if !isKnown(node.name) { append("<\(node.spelling)>", style: style, to: &runs) }
    }
    let isBlock = lineNames.contains(node.name)
    if isBlock { breakLine(&runs) }
    for child in node.children { collect(child, style: style, into: &runs, depth: depth + 1) }
    if isBlock { breakLine(&runs) }
  }

  /// Blocks that stand in cells: each is a line of its own.
  private static let lineNames: Set<String> = ["dd", "div", "dl", "dt", "li", "ol", "p", "ul"]

  /// Ends the line, unless nothing stands on it.
  private static func breakLine(_ runs: inout [Inline.Run]) {
    guard let last = runs.last, !last.text.hasSuffix("\n") else { return }
    append("\n", style: Inline.Run(""), to: &runs)
  }

  private static func append(_ text: String, style: Inline.Run, to runs: inout [Inline.Run]) {
    guard !text.isEmpty else { return }
    var text = text
    if let last = runs.last {
      if text.first == " ", last.text.hasSuffix(" ") || last.text.hasSuffix("\n") { text.removeFirst() }
      if text.isEmpty { return }
      if last.isCode == style.isCode, last.isStrong == style.isStrong, last.link == style.link {
        runs[runs.count - 1].text += text
        return
      }
    }
    runs.append(Inline.Run(text, isCode: style.isCode, isStrong: style.isStrong, link: style.link))
  }

  private static func folded(_ text: String) -> String {
    var result = ""
    var wasSpace = false
    for character in text.unicodeScalars {
      let isSpace = character == " " || character == "\n" || character == "\t" || character == "\r"
      if !isSpace {
        result.unicodeScalars.append(character)
      } else if !wasSpace {
        result += " "
      }
      wasSpace = isSpace
    }
    return result
  }

  private static func trimmed(_ runs: [Inline.Run]) -> [Inline.Run] {
    var runs = runs
    while let first = runs.first {
      runs[0].text = String(first.text.drop { $0.isWhitespace })
      if !runs[0].text.isEmpty { break }
      runs.removeFirst()
    }
    while let last = runs.last {
      var text = last.text
      while text.last?.isWhitespace ?? false { text.removeLast() }
      runs[runs.count - 1].text = text
      if !text.isEmpty { break }
      runs.removeLast()
    }
    return runs
  }

  /// The text below a node as it is; a line break is a newline unless it ends the node.
  static func preformatted(_ node: HTMLNode) -> String {
    var text = ""
    func collect(_ node: HTMLNode, depth: Int) {
      guard depth < 64 else { return }
      if node.isText {
        text += node.text
      } else if node.name == "br" {
        text += "\n"
      } else if node.isElement, node.name != "button" {
        for child in node.children { collect(child, depth: depth + 1) }
      }
    }
    collect(node, depth: 0)
    while text.hasSuffix("\n") { text.removeLast() }
    return text
  }
}
