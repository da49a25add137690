import Diagnostics

/// One documentation page: its address and what it says, in one or two languages.
public struct Page: Sendable {
  /// Where the page stands in the documentation.
  public var address: PageAddress
  /// The file it was read from, as the user named it.
  public var file: String
  /// The page's text, one part a language; English first.
  public var halves: [LanguageHalf]

  /// Creates a page.
  public init(address: PageAddress, file: String, halves: [LanguageHalf]) {
    self.address = address
    self.file = file
    self.halves = halves
  }
}

/// A language that pages are written in.
public enum Language: String, Sendable, CaseIterable, Comparable {
  case english = "en"
  case chinese = "zh"

  /// English comes first: it is the primary witness.
  public static func < (left: Language, right: Language) -> Bool {
    left == .english && right == .chinese
  }
}

/// The part of a page in one language.
public struct LanguageHalf: Sendable {
  /// The language.
  public var language: Language
  /// The blocks from top to bottom, headings among them.
  public var blocks: [Block]

  /// Creates a half.
  public init(language: Language, blocks: [Block]) {
    self.language = language
    self.blocks = blocks
  }

  /// The half cut at its headings, whatever their level.
  public var sections: [Section] {
    var sections: [Section] = []
    var start = 0
    while start < blocks.count {
      var heading: Heading?
      if case .heading(let first) = blocks[start].content { heading = first }
      let first = heading == nil ? start : start + 1
      let end = blocks[first...].firstIndex(where: \.isHeading) ?? blocks.count
      sections.append(Section(heading: heading, blocks: Array(blocks[first..<end]), span: blocks[start].span))
      start = end
    }
    return sections
  }
}

/// A heading with the blocks up to the next one.
public struct Section: Sendable {
  /// The heading; nil for what stands before the first one.
  public var heading: Heading?
  /// The blocks below it.
  public var blocks: [Block]
  /// The heading's place, or that of the first block.
  public var span: SourceSpan

  /// Creates a section.
  public init(heading: Heading?, blocks: [Block], span: SourceSpan) {
    self.heading = heading
    self.blocks = blocks
    self.span = span
  }
}

/// Where a page stands in the documentation: the path below its root, without language and without ending.
public struct PageAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The path, `margin_trading/trade/Query-Margin-Account-Order`.
  public let path: String

  /// Creates an address from a path.
  public init(path: String) {
    self.path = path
  }

  /// Takes the address out of a URL or an absolute path of a Docusaurus site, `…/docs/[<language>/]<path>[#…]`.
  public init?(url: String) {
    let bytes = Array(url.utf8)
    let text = bytes[..<(bytes.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? bytes.endIndex)]
    let slash = UInt8(ascii: "/")
    guard let root = text.indices.first(where: { text[$0] == slash && text[$0...].starts(with: Self.root) }) else {
      return nil
    }
    var rest = text[(root + Self.root.count)...].drop { $0 == slash }
    for language in Self.languages where rest.starts(with: language) {
      let behind = rest.dropFirst(language.count)
      guard behind.first ?? slash == slash else { continue }
      rest = behind.drop { $0 == slash }
      break
    }
    while rest.last == slash { rest.removeLast() }
    guard !rest.isEmpty else { return nil }
    path =
      zip(rest, rest.dropFirst()).contains { $0 == slash && $1 == slash }
      ? rest.split(separator: slash).map(\.string).joined(separator: "/") : rest.string
  }

  private static let root = Array("/docs/".utf8)

  private static let languages = ["en", "zh-CN", "zh"].map { Array($0.utf8) }

  /// The address of the file `name` in a folder whose pages stand below `root`, a path or a URL of the documentation.
  ///
  /// Endings that tell the markup and the language are no part of it: `rest-api_CN.md` is the other half of
  /// `rest-api.md`.
  public init(below root: String, file name: String) {
    let above = PageAddress(url: root)?.path ?? root.split(separator: "/").joined(separator: "/")
    var stem = Substring(name)
    for ending in [".md", ".html", ".htm"] where stem.hasSuffix(ending) { stem.removeLast(ending.count) }
    for ending in Self.languageEndings where stem.lowercased().hasSuffix(ending) { stem.removeLast(ending.count) }
    self.init(path: above + "/" + stem.split(separator: "/").joined(separator: "/"))
  }

  private static let languageEndings = ["_cn", "_zh", "_zh-cn", "_en", ".cn", ".zh", ".zh-cn", ".en"]

  /// The path.
  public var description: String { path }

  /// Orders by path.
  public static func < (left: PageAddress, right: PageAddress) -> Bool { left.path < right.path }
}
