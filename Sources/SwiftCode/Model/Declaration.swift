/// A declaration at the top of a file or inside a type.
public indirect enum Declaration: Sendable, Hashable {
  /// A struct, enum or extension.
  case type(TypeDeclaration)
  /// A stored property.
  case property(Property)
  /// A property with a getter.
  case computed(ComputedProperty)
  /// A function or an initialiser.
  case function(Function)
  /// Another name for a type.
  case alias(TypeAlias)
  /// A case of an enum.
  case enumCase(EnumCase)
}

/// A struct, enum or extension.
public struct TypeDeclaration: Sendable, Hashable {
  /// The documentation comment.
  public var documentation: Documentation
  /// Attributes, each on a line of its own.
  public var attributes: [String]
  /// Modifiers and keyword: `public struct`.
  public var introducer: String
  /// The name, or the extended type.
  public var name: String
  /// Protocols that it conforms to.
  public var conformances: [String]
  /// The generic requirements, `Self == BinanceDialect`.
  public var requirement: String?
  /// What stands inside.
  public var members: [Declaration]

  /// Creates a declaration of a type.
  public init(
    _ documentation: Documentation = Documentation(), attributes: [String] = [], _ introducer: String, _ name: String,
    conformances: [String] = [], where requirement: String? = nil, members: [Declaration] = []
  ) {
    self.documentation = documentation
    self.attributes = attributes
    self.introducer = introducer
    self.name = name
    self.conformances = conformances
    self.requirement = requirement
    self.members = members
  }
}

/// A stored property.
public struct Property: Sendable, Hashable {
  /// The documentation comment.
  public var documentation: Documentation
  /// Modifiers and keyword: `public static let`.
  public var introducer: String
  /// The name.
  public var name: String
  /// The type, where it is written down.
  public var type: String?
  /// The initial value.
  public var value: Expression?

  /// Creates a property.
  public init(
    _ documentation: Documentation = Documentation(), _ introducer: String, _ name: String, type: String? = nil,
    value: Expression? = nil
  ) {
    self.documentation = documentation
    self.introducer = introducer
    self.name = name
    self.type = type
    self.value = value
  }
}

/// A property with a getter.
public struct ComputedProperty: Sendable, Hashable {
  /// The documentation comment.
  public var documentation: Documentation
  /// Modifiers and keyword: `public var`.
  public var introducer: String
  /// The name.
  public var name: String
  /// The type.
  public var type: String
  /// The getter.
  public var body: [Statement]

  /// Creates a property with a getter.
  public init(
    _ documentation: Documentation = Documentation(), _ introducer: String, _ name: String, type: String,
    body: [Statement]
  ) {
    self.documentation = documentation
    self.introducer = introducer
    self.name = name
    self.type = type
    self.body = body
  }
}

/// A function or an initialiser.
public struct Function: Sendable, Hashable {
  /// The documentation comment.
  public var documentation: Documentation
  /// Attributes on lines of their own.
  public var attributes: [String]
  /// Everything before the parameters: `public func validate`, `public init`.
  public var introducer: String
  /// The parameters.
  public var parameters: [FunctionParameter]
  /// What stands between parameters and body: `-> Int`.
  public var result: String?
  /// The body.
  public var body: [Statement]

  /// Creates a function.
  public init(
    _ documentation: Documentation = Documentation(), attributes: [String] = [], _ introducer: String,
    _ parameters: [FunctionParameter], result: String? = nil, body: [Statement]
  ) {
    self.documentation = documentation
    self.attributes = attributes
    self.introducer = introducer
    self.parameters = parameters
    self.result = result
    self.body = body
  }
}

/// A parameter of a function.
public struct FunctionParameter: Sendable, Hashable {
  /// Label and name: `symbol`, `_ check`, `to parameters`.
  public var name: String
  /// The type, with `inout` where it is.
  public var type: String
  /// The default value.
  public var defaultValue: String?

  /// Creates a parameter.
  public init(_ name: String, _ type: String, default defaultValue: String? = nil) {
    self.name = name
    self.type = type
    self.defaultValue = defaultValue
  }

  /// The parameter as it stands in the list.
  public var text: String { "\(name): \(type)" + (defaultValue.map { " = \($0)" } ?? "") }
}

/// Another name for a type.
public struct TypeAlias: Sendable, Hashable {
  /// The documentation comment.
  public var documentation: Documentation
  /// Modifiers and keyword: `public typealias`.
  public var introducer: String
  /// The new name.
  public var name: String
  /// The type.
  public var type: String

  /// Creates an alias.
  public init(_ documentation: Documentation = Documentation(), _ introducer: String, _ name: String, type: String) {
    self.documentation = documentation
    self.introducer = introducer
    self.name = name
    self.type = type
  }
}

/// A case of an enum.
public struct EnumCase: Sendable, Hashable {
  /// The documentation comment.
  public var documentation: Documentation
  /// The name.
  public var name: String
  /// The type of the associated value.
  public var value: String?

  /// Creates a case.
  public init(_ documentation: Documentation = Documentation(), _ name: String, value: String? = nil) {
    self.documentation = documentation
    self.name = name
    self.value = value
  }
}
