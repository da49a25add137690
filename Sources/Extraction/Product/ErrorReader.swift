import Diagnostics
import Documents
import Specification

/// The error codes that one language of a page lists.
struct StatedErrors {
  var codes: [(heading: ErrorVocabulary.Heading, span: SourceSpan)] = []
  var messages: [ErrorMessage] = []
}

/// Reads pages of error codes: a heading for each code, and messages where they stand as they are on the wire.
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

  private func read(_ block: Block, codes: [Int], into stated: inout StatedErrors) {
    switch block.content {
    case .paragraph(let text): read(text.plain, codes: codes, into: &stated)
    case .list(let items): for block in items.flatMap(\.blocks) { read(block, codes: codes, into: &stated) }
    case .quote(let blocks): for block in blocks { read(block, codes: codes, into: &stated) }
    case .table(let table): read(table, codes: codes, into: &stated)
    case .code(let code): read(code, into: &stated)
    case .heading: break
    }
  }

  /// A sentence is wire text where it has a place for what the server fills in, below a code.
  private func read(_ text: String, codes: [Int], into stated: inout StatedErrors) {
    guard !codes.isEmpty else { return }
    for line in text.unicodeScalars.split(separator: "\n").map({ String($0).trimmedBlanks }) {
      if ErrorVocabulary.hasPlaceholder(line) { add(line, codes, to: &stated) }
    }
  }

  /// A table of messages: quoted text, several in one cell, or the whole cell.
  private func read(_ table: Table, codes: [Int], into stated: inout StatedErrors) {
    guard let column = table.header.firstIndex(where: { ErrorVocabulary.isMessageColumn($0.text.plain) }) else {
      return
    }
    for row in table.rows where column < row.cells.count {
      let text = row.cells[column].text.plain.trimmedBlanks
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
