import Diagnostics
import Documents
import Specification

/// The error codes that one language of a page lists.
struct StatedErrors {
  var codes: [(heading: ErrorVocabulary.Heading, span: SourceSpan)] = []
  var messages: [ErrorMessage] = []
}

/// Reads pages of error codes: a heading, an item of a list or a row of a table for each code, and messages where they
/// stand as they are on the wire.
struct ErrorReader {
  /// The members of error bodies.
  let dialect: DialectFacts

  /// What a half lists.
  func errors(in half: LanguageHalf) -> StatedErrors {
    var stated = StatedErrors()
    var codes: [Int] = []
    for block in half.blocks {
      if case .heading(let heading) = block.content {
        let found = ErrorVocabulary.codes(in: heading.text.plain)
        codes = found.map(\.code)
        stated.codes += found.map { ($0, block.span) }
      } else {
        read(block, codes: codes, into: &stated)
      }
    }
    return stated
  }

  /// Whether a half seems to list codes: a heading, an item or a cell begins with a number of three digits or more.
  static func mayList(_ half: LanguageHalf) -> Bool { half.blocks.contains(where: mayList) }

  private static func mayList(_ block: Block) -> Bool {
    func begins(_ text: Inline) -> Bool {
      (text.plain.split { $0.isWhitespace }.first ?? "").count { $0.isASCII && $0.isNumber } > 2
    }
    return switch block.content {
    case .heading(let heading): begins(heading.text)
    case .table(let table): table.rows.contains { $0.cells.contains { begins($0.text) } }
    case .list(let items):
      items.contains { item in
        if case .paragraph(let text)? = item.blocks.first?.content { begins(text) } else { false }
      }
    default: false
    }
  }

  private func read(_ block: Block, codes: [Int], into stated: inout StatedErrors) {
    switch block.content {
    case .paragraph(let text): read(text.plain, codes: codes, into: &stated)
    case .list(let items): for item in items { read(item, codes: codes, into: &stated) }
    case .quote(let blocks): for block in blocks { read(block, codes: codes, into: &stated) }
    case .table(let table): read(table, codes: codes, into: &stated)
    case .code(let code): read(code, into: &stated)
    case .heading: break
    }
  }

  /// An item may begin with a code of its own.
  private func read(_ item: ListItem, codes: [Int], into stated: inout StatedErrors) {
    guard case .paragraph(let text)? = item.blocks.first?.content,
      let (found, rest) = ErrorVocabulary.code(ofItem: text.plain)
    else {
      for block in item.blocks { read(block, codes: codes, into: &stated) }
      return
    }
    stated.codes.append((found, item.span))
    read(rest, codes: [found.code], into: &stated)
    for block in item.blocks.dropFirst() { read(block, codes: [found.code], into: &stated) }
  }

  /// A sentence is wire text where it has a place for what the server fills in, below a code.
  private func read(_ text: String, codes: [Int], into stated: inout StatedErrors) {
    guard !codes.isEmpty else { return }
    for line in text.unicodeScalars.split(separator: "\n").map({ String($0).trimmedBlanks }) {
      if ErrorVocabulary.hasPlaceholder(line) { add(line, codes, to: &stated) }
    }
  }

  /// A table of codes and their names, of messages, or of both: quoted text, several in one cell, or the whole cell.
  private func read(_ table: Table, codes: [Int], into stated: inout StatedErrors) {
    let codeColumn = table.header.firstIndex { ErrorVocabulary.isCodeColumn($0.text.plain) }
    let messageColumn = table.header.firstIndex { ErrorVocabulary.isMessageColumn($0.text.plain) }
    for row in table.rows {
      var codes = codes
      if let codeColumn {
        guard codeColumn < row.cells.count, let code = ErrorVocabulary.code(ofCell: row.cells[codeColumn].text.plain)
        else { continue }
        let name = row.cells.lazy.compactMap { ErrorVocabulary.name(ofCell: $0.text.plain) }.first
        stated.codes.append((ErrorVocabulary.Heading(code: code, name: name), row.span))
        codes = [code]
      }
      guard let messageColumn, messageColumn < row.cells.count else { continue }
      let text = row.cells[messageColumn].text.plain.trimmedBlanks
      if codeColumn != nil, ErrorVocabulary.name(ofCell: text) != nil { continue }
      let quoted = Tokenizer.tokens(of: text).filter { $0.kind == .quoted }.map(\.text)
      for message in quoted.isEmpty ? [text.filter { $0 != "\"" }] : quoted where !message.isEmpty {
        add(message, codes, to: &stated)
      }
    }
  }

  /// The body of an error answer.
  private func read(_ code: CodeBlock, into stated: inout StatedErrors) {
    guard code.text.contains(dialect.errorMessage), let root = try? JSONReader.read(code.text).roots.first?.value,
      case .number(let number)? = root[dialect.errorCode], let value = Int(number),
      let message = root[dialect.errorMessage]?.text
    else { return }
    add(message, [value], to: &stated)
  }

  private func add(_ text: String, _ codes: [Int], to stated: inout StatedErrors) {
    guard let index = stated.messages.firstIndex(where: { $0.text == text }) else {
      stated.messages.append(ErrorMessage(text, codes: codes))
      return
    }
    stated.messages[index].codes += codes.filter { !stated.messages[index].codes.contains($0) }
  }
}

/// Makes one list of what the languages of a page say of error codes. English decides, Chinese fills in.
struct ErrorMerger {
  let page: String
  let sink: any DiagnosticSink

  /// The list of a page; nil where no code stands on it.
  func merge(_ halves: [(language: Language, errors: StatedErrors)]) -> ErrorList? {
    let halves = halves.filter { !$0.errors.codes.isEmpty }
    guard let primary = halves.first else { return nil }
    let languages = halves.map(\.language.rawValue)
    var codes: [ErrorCode] = []
    var index: [Int: Int] = [:]
    var reported: Set<ErrorVocabulary.Heading> = []
    for half in halves {
      var seen: Set<Int> = []
      for (heading, span) in half.errors.codes {
        guard let known = index[heading.code] else {
          index[heading.code] = codes.count
          seen.insert(heading.code)
          codes.append(ErrorCode(heading.code, name: heading.name, languages: [half.language.rawValue]))
          continue
        }
        if seen.insert(heading.code).inserted { codes[known].languages.append(half.language.rawValue) }
        guard let name = heading.name else { continue }
        if let other = codes[known].name {
          guard other != name, reported.insert(heading).inserted else { continue }
          report(heading.code, other, name, half.language, span)
        } else {
          codes[known].name = name
        }
      }
    }
    for index in codes.indices where codes[index].languages == languages { codes[index].languages = [] }
    return ErrorList(page: page, languages: languages, errors: codes, messages: primary.errors.messages)
  }

  private func report(_ code: Int, _ first: String, _ second: String, _ language: Language, _ span: SourceSpan) {
    sink.report(
      Diagnostic(
        .errorDisagrees, "\(code) is \(first), and \(second) here (\(language.rawValue)); the first is used", at: span,
        subject: "error \(code)"))
  }
}
