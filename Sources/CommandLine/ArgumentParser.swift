/// What a command line says, checked against its table.
public struct ParsedArguments: Sendable {
  /// The arguments, in their order.
  public internal(set) var arguments: [String] = []
  var values: [String: [String]] = [:]
  /// Whether help was asked for.
  public internal(set) var wantsHelp = false

  /// Whether a flag was given.
  public func has(_ name: String) -> Bool { values[name] != nil }

  /// The value of an option, or nil.
  public func value(_ name: String) -> String? { values[name]?.last }

  /// All values of an option that may be repeated.
  public func all(_ name: String) -> [String] { values[name] ?? [] }
}

/// Reads command lines.
public enum ArgumentParser {
  /// Finds the subcommand that `words` begin with.
  public static func command(
    _ words: [String], among commands: [CommandSpecification]
  ) throws(UsageError) -> CommandSpecification {
    guard let name = words.first else { throw UsageError("a subcommand is missing") }
    if let command = commands.first(where: { $0.name == name }) { return command }
    throw UsageError("`\(name)` is no subcommand" + Suggestion.text(for: name, among: commands.map(\.name)))
  }

  /// Reads the words behind the subcommand.
  public static func parse(
    _ words: [String], for command: CommandSpecification
  ) throws(UsageError) -> ParsedArguments {
    var parsed = ParsedArguments()
    var line = WordsInLine()
    var rest = words[...]
    while let word = rest.first {
      let place = rest.startIndex
      rest.removeFirst()
      if word == "--help" || word == "-h" {
        parsed.wantsHelp = true
      } else if word == "--" {
        line.arguments += rest.indices.map { Word(place: $0, text: rest[$0]) }
        rest = []
      } else if word.hasPrefix("--") {
        try option(word, &rest, command, &parsed, &line)
      } else if word.hasPrefix("-"), word.count > 1 {
        throw UsageError("`\(word)` is no option of `\(command.name)`; options begin with two dashes")
      } else {
        line.arguments.append(Word(place: place, text: word))
      }
    }
    line.giveBack(until: command.arguments.count)
    parsed.arguments = line.arguments.map(\.text)
    for run in line.runs { for word in run.words { try take(word.text, run.option, &parsed) } }
    if !parsed.wantsHelp { try check(parsed, command) }
    return parsed
  }

  /// A word and where it stands.
  private struct Word {
    let place: Int
    let text: String
  }

  /// What the words of a line are taken for.
  private struct WordsInLine {
    /// The arguments.
    var arguments: [Word] = []
    /// The words behind options that may be repeated, up to the next option.
    var runs: [(option: OptionSpecification, words: [Word])] = []

    /// Where arguments are missing, the last words behind such an option are theirs; one is always the option's own.
    mutating func giveBack(until count: Int) {
      for index in runs.indices.reversed() {
        let surplus = min(count - arguments.count, runs[index].words.count - 1)
        guard surplus > 0 else { continue }
        arguments += runs[index].words.suffix(surplus)
        runs[index].words.removeLast(surplus)
      }
      arguments.sort { $0.place < $1.place }
    }
  }

  private static func option(
    _ word: String, _ rest: inout ArraySlice<String>, _ command: CommandSpecification, _ parsed: inout ParsedArguments,
    _ line: inout WordsInLine
  ) throws(UsageError) {
    let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = parts[0]
    guard let option = command.options.first(where: { $0.name == name }) else {
      throw UsageError(
        "`--\(name)` is no option of `\(command.name)`"
          + Suggestion.text(for: name, among: command.options.map(\.name), prefix: "--"))
    }
    if case .flag = option.value {
      guard parts.count == 1 else { throw UsageError("`--\(name)` takes no value") }
      parsed.values[name] = []
      return
    }
    let given = parts.count == 2 ? [Word(place: rest.startIndex - 1, text: parts[1])] : []
    let following = given.isEmpty ? rest.prefix { !$0.hasPrefix("--") } : []
    let values = given + following.indices.map { Word(place: $0, text: following[$0]) }
    guard let first = values.first else { throw UsageError("`--\(name)` needs a value: \(placeholder(option))") }
    if option.isRepeatable {
      line.runs.append((option, values))
      rest.removeFirst(following.count)
    } else {
      try take(first.text, option, &parsed)
      rest.removeFirst(min(1, following.count))
    }
  }

  /// Takes one value of an option.
  private static func take(
    _ value: String, _ option: OptionSpecification, _ parsed: inout ParsedArguments
  ) throws(UsageError) {
    let name = option.name
    if !option.isRepeatable, parsed.values[name] != nil { throw UsageError("`--\(name)` is given twice") }
    if case .choice(let words) = option.value, !words.contains(value) {
      throw UsageError("`\(value)` is no value of `--\(name)`; it takes \(words.joined(separator: ", "))")
    }
    parsed.values[name, default: []].append(value)
  }

  private static func check(_ parsed: ParsedArguments, _ command: CommandSpecification) throws(UsageError) {
    for option in command.options where option.isRequired && parsed.values[option.name] == nil {
      throw UsageError("`\(command.name)` needs `--\(option.name) \(placeholder(option))`")
    }
    if parsed.arguments.count < command.arguments.count {
      throw UsageError("`\(command.name)` needs \(command.arguments[parsed.arguments.count])")
    }
    if parsed.arguments.count > command.arguments.count {
      throw UsageError("`\(parsed.arguments[command.arguments.count])` is one argument too many")
    }
  }

  // MARK: - Help

  /// The help of one subcommand.
  public static func help(_ command: CommandSpecification, program: String) -> String {
    var lines = ["\(command.summary)", ""]
    let required = command.options.filter(\.isRequired).map { "--\($0.name) \(placeholder($0))" }
    lines.append(
      "usage: " + ([program, command.name] + required + ["[options]"] + command.arguments).joined(separator: " "))
    lines += ["", "options:"]
    let names = command.options.map { option -> String in
      if case .flag = option.value { return "--\(option.name)" }
      return "--\(option.name) \(placeholder(option))"
    }
    let width = names.map(\.count).max() ?? 0
    for (name, option) in zip(names, command.options) {
      lines.append("  " + name + String(repeating: " ", count: width - name.count + 2) + option.help)
    }
    lines.append("  --help" + String(repeating: " ", count: max(2, width - 4)) + "Shows this help.")
    if !command.discussion.isEmpty { lines += ["", command.discussion] }
    return lines.joined(separator: "\n")
  }

  /// The help of the program: its subcommands.
  public static func help(_ commands: [CommandSpecification], program: String, summary: String) -> String {
    let width = commands.map(\.name.count).max() ?? 0
    let lines = commands.map { "  \($0.name)" + String(repeating: " ", count: width - $0.name.count + 2) + $0.summary }
    return """
      \(summary)

      usage: \(program) <subcommand> [options]

      subcommands:
      \(lines.joined(separator: "\n"))

      `\(program) <subcommand> --help` tells the options of a subcommand.
      """
  }

  private static func placeholder(_ option: OptionSpecification) -> String {
    switch option.value {
    case .flag: ""
    case .text(let name): option.isRepeatable ? "\(name)…" : name
    case .choice(let words): words.joined(separator: "|")
    }
  }
}
