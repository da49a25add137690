/// One option of a subcommand.
public struct OptionSpecification: Sendable {
  /// What the option takes.
  public enum Value: Sendable {
    /// Nothing: the option is on or off.
    case flag
    /// A text, shown by this placeholder in the help.
    case text(String)
    /// One of these words.
    case choice([String])
  }

  /// The name without dashes.
  public let name: String
  /// What it takes.
  public let value: Value
  /// What it does, in one sentence.
  public let help: String
  /// Whether it must be given.
  public let isRequired: Bool
  /// Whether it may be given more than once.
  public let isRepeatable: Bool

  /// Creates an option.
  public init(_ name: String, _ value: Value, _ help: String, isRequired: Bool = false, isRepeatable: Bool = false) {
    self.name = name
    self.value = value
    self.help = help
    self.isRequired = isRequired
    self.isRepeatable = isRepeatable
  }
}

/// A subcommand: its options and arguments; help and parsing come from this one table.
public struct CommandSpecification: Sendable {
  /// The name.
  public let name: String
  /// What it does, in one sentence.
  public let summary: String
  /// Placeholders of its arguments, all required.
  public let arguments: [String]
  /// Its options.
  public let options: [OptionSpecification]
  /// More help, after the options.
  public let discussion: String

  /// Creates a subcommand.
  public init(
    _ name: String, _ summary: String, arguments: [String] = [], options: [OptionSpecification] = [],
    discussion: String = ""
  ) {
    self.name = name
    self.summary = summary
    self.arguments = arguments
    self.options = options
    self.discussion = discussion
  }
}

/// A command line that cannot be understood; the text says what to write instead.
public struct UsageError: Error, Sendable, Equatable {
  /// What is wrong and what to write instead.
  public let message: String

  /// Creates an error.
  public init(_ message: String) {
    self.message = message
  }
}
