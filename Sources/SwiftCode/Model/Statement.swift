/// A statement of a function body.
public indirect enum Statement: Sendable, Hashable {
  /// An expression for its effect.
  case expression(Expression)
  /// `target = value`.
  case assign(String, Expression)
  /// `return value`.
  case `return`(Expression)
  /// `let name: Type = value`.
  case local(String, type: String?, Expression)
  /// `if … { } else if … { } else { }`.
  case conditional([Branch], otherwise: [Statement])
  /// `let name: Type = if … { } else { }`.
  case conditionalLocal(String, type: String, [Branch], otherwise: Expression)
  /// `for name in list { … }`.
  case loop(String, in: Expression, [Statement])
  /// `switch subject { … }`.
  case `switch`(Expression, [Case])

  /// A condition with what happens when it holds.
  public struct Branch: Sendable, Hashable {
    /// The condition.
    public var condition: Expression
    /// What happens.
    public var body: [Statement]

    /// Creates a branch.
    public init(_ condition: Expression, _ body: [Statement]) {
      self.condition = condition
      self.body = body
    }
  }

  /// A case of a `switch`.
  public struct Case: Sendable, Hashable {
    /// The pattern, or `default`.
    public var label: String
    /// What happens.
    public var body: Statement

    /// Creates a case for a pattern; nil is the default case.
    public init(_ pattern: String?, _ body: Statement) {
      label = pattern.map { "case \($0):" } ?? "default:"
      self.body = body
    }
  }
}
