import Diagnostics
import Documents
import Specification

/// A method and a path as a page states them.
struct RequestLine {
  var method: HTTPMethod
  var path: String
  /// What had to be normalised, for a diagnostic; nil when nothing.
  var oddity: String?
  /// The remark that stands behind the path, in its parentheses.
  var remark: String?
  var span: SourceSpan

  /// Method and path, `GET /path`.
  var request: String { "\(method.rawValue) \(path)" }

  /// The request line that a paragraph or code block consists of, or nil.
  static func found(in block: Block) -> RequestLine? {
    switch block.content {
    case .paragraph(let text):
      // Most paragraphs name no path; their text need not be put together.
      guard text.runs.contains(where: { $0.text.utf8.contains(UInt8(ascii: "/")) }) else { return nil }
      return parse(text.plain, span: block.span) ?? LabelledRequest.found(in: text.plain, span: block.span)
    case .code(let code) where code.lines.count == 1: return parse(code.text, span: block.span)
    case .code(let code):
      guard let first = code.lines.first?.text, first.contains("HTTP/") else { return nil }
      let fields = code.lines.dropFirst().filter { !$0.text.allSatisfy(\.isWhitespace) }
      return fields.allSatisfy { $0.text.contains(": ") } ? parse(first, span: block.span) : nil
    case .quote(let blocks) where blocks.count == 1: return found(in: blocks[0])
    case .list(let items) where items.count == 1 && items[0].blocks.count == 1: return found(in: items[0].blocks[0])
    case .list(let items) where items.count <= LabelledRequest.longestTable: return LabelledRequest.found(in: block)
    case .table(let table) where table.rows.count <= LabelledRequest.longestTable:
      return LabelledRequest.found(in: block)
    default: return nil
    }
  }

  /// Reads `GET /path`, whatever marks stand around it; nil when the text says anything else.
  static func parse(_ text: String, span: SourceSpan) -> RequestLine? {
    guard let (first, end) = firstWord(of: text), let method = HTTPMethod(rawValue: first.uppercased()) else {
      return nil
    }
    let behind = text.unicodeScalars[end...].drop {
      isColon($0) || isSeparator($0) || isMark($0) && $0 != "<" || $0.isBlank
    }
    let (placed, hasHost) = withoutPlaceholder(String(behind))
    let words = PathPlaceholders.bracedAngles(placed).removing(isMark).words
    guard !words.isEmpty else { return nil }
    var oddities: [String] = []
    if first != method.rawValue { oddities.append("the method is spelled `\(first)`") }
    var path = words[0]
    var rest = words.dropFirst()
    if path == "/", let next = rest.first {
      path += next
      rest = rest.dropFirst()
    }
    if let bare = withoutHost(path) ?? (hasHost ? path : nil) {
      path = bare
      oddities.append("the path stands behind its host")
    }
    if let query = path.utf8.firstIndex(of: UInt8(ascii: "?")) {
      path = String(path[..<query])
      oddities.append("a query stands behind the path")
    }
    if !path.hasPrefix("/") {
      path = "/" + path
      oddities.append("the path lacks its leading slash")
    }
    path = PathPlaceholders.braced(path)
    guard hasTwoParts(path), path.unicodeScalars.allSatisfy(isPathScalar) else {
      return nil
    }
    if let version = rest.first, version.hasPrefix("HTTP/") { rest = rest.dropFirst() }
    if !rest.isEmpty {
      guard let mark = rest.first?.first, mark == "(" || mark == "（" else { return nil }
      oddities.append("a remark stands behind the path")
    }
    var line = RequestLine(
      method: method, path: path, oddity: oddities.isEmpty ? nil : oddities.joined(separator: ", "), span: span)
    if !rest.isEmpty { line.remark = rest.joined(separator: " ") }
    return line
  }

  /// Whether a path has two parts at least, `/a/b`.
  private static func hasTwoParts(_ path: String) -> Bool {
    let slash = UInt8(ascii: "/")
    return zip(path.utf8, path.utf8.dropFirst()).count { $0 == slash && $1 != slash } >= 2
  }

  /// The first word of a text, without marks, and where it ends; nil when it is longer than any method.
  private static func firstWord(of text: String) -> (word: String, end: String.Index)? {
    var word = String.UnicodeScalarView()
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if scalar.isBlank || isColon(scalar) || scalar == "/" {
        if !word.isEmpty { break }
        if scalar == "/" { return nil }
      } else if !isMark(scalar) {
        guard word.count < longestMethod else { return nil }
        word.append(scalar)
      }
      index = scalars.index(after: index)
    }
    return (String(word), index)
  }

  private static func isColon(_ scalar: Unicode.Scalar) -> Bool { scalar == ":" || scalar == "：" }

  /// Whether a mark may stand between method and path.
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "–", "—", "→", "|": true
    default: false
    }
  }

  private static let longestMethod = HTTPMethod.allCases.map(\.rawValue.count).max() ?? 0

  /// Whether a mark may stand around a request line.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "`", "*", "<", ">", "[", "]": true
    default: false
    }
  }

  /// A text without the placeholder of a host with which it begins, `<base-url>/a/b`, and whether it does.
  private static func withoutPlaceholder(_ text: String) -> (String, Bool) {
    guard text.hasPrefix("<"), let close = text.firstIndex(of: ">") else { return (text, false) }
    let rest = text[text.index(after: close)...]
    return rest.hasPrefix("/") ? (String(rest), true) : (text, false)
  }

  /// The path of `https://api.example.com/a/b` and `{baseUrl}/a/b`; nil when no host stands before it.
  private static func withoutHost(_ text: String) -> String? {
    let scheme = text.hasPrefix("http") ? text.firstRange(of: "://") : nil
    let behind = text[(scheme?.upperBound ?? text.startIndex)...]
    guard let slash = behind.firstIndex(of: "/") else { return nil }
    let host = behind[..<slash]
    return scheme != nil || host.hasPrefix("{") || host.contains(".") ? String(behind[slash...]) : nil
  }

  private static func isPathScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "/", "_", "-", ".", "{", "}", ":": true
    default: false
    }
  }

  /// The requests that a text names, `GET /fapi/v1/fundingInfo`, in their order.
  static func mentions(in text: String) -> [String] {
    let words = text.split { $0.isWhitespace || $0 == "`" || $0 == "*" }
    return zip(words, words.dropFirst()).compactMap { word, next in
      let letters = word.reversed().prefix { $0.isASCII && $0.isLetter }.reversed()
      guard let method = HTTPMethod(rawValue: String(letters).uppercased()), next.hasPrefix("/") else { return nil }
      let path = String(String.UnicodeScalarView(next.unicodeScalars.prefix(while: isPathScalar)))
      return path.count > 1 ? "\(method.rawValue) \(path)" : nil
    }
  }

  /// The path that a block consists of, without a method.
  private static func pathAlone(_ block: Block) -> (text: String, span: SourceSpan)? {
    guard case .paragraph(let text) = block.content else { return nil }
    return parse("GET " + text.plain, span: block.span).flatMap { line in
      line.oddity == nil ? (line.path, block.span) : nil
    }
  }

  /// The one request line of a part; reports when there is none or more than one.
  ///
  /// A heading that ends with a path names no method; `impliedMethod` is that of all requests of the product.
  static func only(in part: OperationPart, impliedMethod: HTTPMethod?, sink: any DiagnosticSink) -> RequestLine? {
    guard let section = part.sections.first(where: { $0.kind == .request }) else { return nil }
    var lines = part.lines
    if let path = section.path, let method = impliedMethod {
      lines.append(RequestLine(method: method, path: path, oddity: nil, span: section.span))
    }
    if lines.isEmpty, let path = section.blocks.lazy.compactMap(pathAlone).first,
      PhraseMatcher(Tokenizer.tokens(of: part.title)).first(of: PageVocabulary.readings) != nil
    {
      lines.append(
        RequestLine(method: .get, path: path.text, oddity: "no method stands before the path", span: path.span))
    }
    guard let first = lines.first else {
      let path = section.blocks.lazy.compactMap(pathAlone).first
      sink.report(
        Diagnostic(
          .pageNoRequest,
          path.map { "the request section names `\($0.text)` without a method, and the title is none of a reading" }
            ?? "the request section holds no line with a method and a path",
          at: path?.span ?? section.span))
      return nil
    }
    if let other = lines.dropFirst().first(where: { $0.request != first.request }) {
      sink.report(
        Diagnostic(
          .requestAmbiguous,
          "the request section names `\(first.request)` and `\(other.request)`", at: other.span))
      return nil
    }
    if let oddity = first.oddity {
      sink.report(Diagnostic(.pathUnusual, "\(oddity); read as `\(first.path)`", at: first.span, subject: "path"))
    }
    return first
  }
}
