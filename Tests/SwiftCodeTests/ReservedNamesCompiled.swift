// Written by ReservedNamesTests: every reserved word as a name. Do not edit.

/// Every word as a property of a Codable, Hashable record.
struct ReservedMembers: Codable, Hashable, Sendable, CustomStringConvertible {
  let `as`: Int64?
  let `associatedtype`: Int64?
  let `await`: Int64?
  let `break`: Int64?
  let `case`: Int64?
  let `catch`: Int64?
  let `class`: Int64?
  let `consume`: Int64?
  let `continue`: Int64?
  let `copy`: Int64?
  let `default`: Int64?
  let `defer`: Int64?
  let `deinit`: Int64?
  let `discard`: Int64?
  let `do`: Int64?
  let `each`: Int64?
  let `else`: Int64?
  let `enum`: Int64?
  let `extension`: Int64?
  let `fallthrough`: Int64?
  let `false`: Int64?
  let `fileprivate`: Int64?
  let `for`: Int64?
  let `func`: Int64?
  let `guard`: Int64?
  let `if`: Int64?
  let `import`: Int64?
  let `in`: Int64?
  let `inout`: Int64?
  let `internal`: Int64?
  let `is`: Int64?
  let `let`: Int64?
  let `nil`: Int64?
  let `operator`: Int64?
  let `precedencegroup`: Int64?
  let `private`: Int64?
  let `protocol`: Int64?
  let `public`: Int64?
  let `repeat`: Int64?
  let `rethrows`: Int64?
  let `return`: Int64?
  let `static`: Int64?
  let `struct`: Int64?
  let `subscript`: Int64?
  let `super`: Int64?
  let `switch`: Int64?
  let `throw`: Int64?
  let `throws`: Int64?
  let `true`: Int64?
  let `try`: Int64?
  let `typealias`: Int64?
  let `unsafe`: Int64?
  let `var`: Int64?
  let `where`: Int64?
  let `while`: Int64?
  let `yield`: Int64?
  let actor: Int64?
  let any: Int64?
  let array: Int64?
  let async: Int64?
  let bool: Int64?
  let character: Int64?
  let check: Int64?
  let codable: Int64?
  let data: Int64?
  let date: Int64?
  let debugDescriptionText: Int64?
  let decimal: Int64?
  let descriptionText: Int64?
  let dictionary: Int64?
  let didSet: Int64?
  let documented: Int64?
  let double: Int64?
  let dynamic: Int64?
  let encode: Int64?
  let equatable: Int64?
  let error: Int64?
  let final: Int64?
  let foundation: Int64?
  let get: Int64?
  let hash: Int64?
  let hashValueMember: Int64?
  let hashable: Int64?
  let hasher: Int64?
  let indirect: Int64?
  let infix: Int64?
  let initValue: Int64?
  let int: Int64?
  let int64: Int64?
  let isolated: Int64?
  let lazy: Int64?
  let left: Int64?
  let macro: Int64?
  let members: Int64?
  let mutating: Int64?
  let never: Int64?
  let none: Int64?
  let open: Int64?
  let optional: Int64?
  let override: Int64?
  let package: Int64?
  let parameters: Int64?
  let postfix: Int64?
  let prefix: Int64?
  let rawValue: Int64?
  let required: Int64?
  let response: Int64?
  let result: Int64?
  let right: Int64?
  let selfValue: Int64?
  let sendable: Int64?
  let sending: Int64?
  let set: Int64?
  let slots: Int64?
  let some: Int64?
  let string: Int64?
  let swift: Int64?
  let type: Int64?
  let unknown: Int64?
  let unowned: Int64?
  let validate: Int64?
  let value: Int64?
  let void: Int64?
  let weak: Int64?
  let willSet: Int64?
  let write: Int64?

  /// Creates the record.
  init(
    `as`: Int64? = nil, `associatedtype`: Int64? = nil, `await`: Int64? = nil, `break`: Int64? = nil,
    `case`: Int64? = nil, `catch`: Int64? = nil, `class`: Int64? = nil, `consume`: Int64? = nil,
    `continue`: Int64? = nil, `copy`: Int64? = nil, `default`: Int64? = nil, `defer`: Int64? = nil,
    `deinit`: Int64? = nil, `discard`: Int64? = nil, `do`: Int64? = nil, `each`: Int64? = nil, `else`: Int64? = nil,
    `enum`: Int64? = nil, `extension`: Int64? = nil, `fallthrough`: Int64? = nil, `false`: Int64? = nil,
    `fileprivate`: Int64? = nil, `for`: Int64? = nil, `func`: Int64? = nil, `guard`: Int64? = nil, `if`: Int64? = nil,
    `import`: Int64? = nil, `in`: Int64? = nil, `inout`: Int64? = nil, `internal`: Int64? = nil, `is`: Int64? = nil,
    `let`: Int64? = nil, `nil`: Int64? = nil, `operator`: Int64? = nil, `precedencegroup`: Int64? = nil,
    `private`: Int64? = nil, `protocol`: Int64? = nil, `public`: Int64? = nil, `repeat`: Int64? = nil,
    `rethrows`: Int64? = nil, `return`: Int64? = nil, `static`: Int64? = nil, `struct`: Int64? = nil,
    `subscript`: Int64? = nil, `super`: Int64? = nil, `switch`: Int64? = nil, `throw`: Int64? = nil,
    `throws`: Int64? = nil, `true`: Int64? = nil, `try`: Int64? = nil, `typealias`: Int64? = nil,
    `unsafe`: Int64? = nil, `var`: Int64? = nil, `where`: Int64? = nil, `while`: Int64? = nil, `yield`: Int64? = nil,
    actor: Int64? = nil, any: Int64? = nil, array: Int64? = nil, async: Int64? = nil, bool: Int64? = nil,
    character: Int64? = nil, check: Int64? = nil, codable: Int64? = nil, data: Int64? = nil, date: Int64? = nil,
    debugDescriptionText: Int64? = nil, decimal: Int64? = nil, descriptionText: Int64? = nil, dictionary: Int64? = nil,
    didSet: Int64? = nil, documented: Int64? = nil, double: Int64? = nil, dynamic: Int64? = nil, encode: Int64? = nil,
    equatable: Int64? = nil, error: Int64? = nil, final: Int64? = nil, foundation: Int64? = nil, get: Int64? = nil,
    hash: Int64? = nil, hashValueMember: Int64? = nil, hashable: Int64? = nil, hasher: Int64? = nil,
    indirect: Int64? = nil, infix: Int64? = nil, initValue: Int64? = nil, int: Int64? = nil, int64: Int64? = nil,
    isolated: Int64? = nil, lazy: Int64? = nil, left: Int64? = nil, macro: Int64? = nil, members: Int64? = nil,
    mutating: Int64? = nil, never: Int64? = nil, none: Int64? = nil, open: Int64? = nil, optional: Int64? = nil,
    override: Int64? = nil, package: Int64? = nil, parameters: Int64? = nil, postfix: Int64? = nil,
    prefix: Int64? = nil, rawValue: Int64? = nil, required: Int64? = nil, response: Int64? = nil, result: Int64? = nil,
    right: Int64? = nil, selfValue: Int64? = nil, sendable: Int64? = nil, sending: Int64? = nil, set: Int64? = nil,
    slots: Int64? = nil, some: Int64? = nil, string: Int64? = nil, swift: Int64? = nil, type: Int64? = nil,
    unknown: Int64? = nil, unowned: Int64? = nil, validate: Int64? = nil, value: Int64? = nil, void: Int64? = nil,
    weak: Int64? = nil, willSet: Int64? = nil, write: Int64? = nil
  ) {
    self.`as` = `as`
    self.`associatedtype` = `associatedtype`
    self.`await` = `await`
    self.`break` = `break`
    self.`case` = `case`
    self.`catch` = `catch`
    self.`class` = `class`
    self.`consume` = `consume`
    self.`continue` = `continue`
    self.`copy` = `copy`
    self.`default` = `default`
    self.`defer` = `defer`
    self.`deinit` = `deinit`
    self.`discard` = `discard`
    self.`do` = `do`
    self.`each` = `each`
    self.`else` = `else`
    self.`enum` = `enum`
    self.`extension` = `extension`
    self.`fallthrough` = `fallthrough`
    self.`false` = `false`
    self.`fileprivate` = `fileprivate`
    self.`for` = `for`
    self.`func` = `func`
    self.`guard` = `guard`
    self.`if` = `if`
    self.`import` = `import`
    self.`in` = `in`
    self.`inout` = `inout`
    self.`internal` = `internal`
    self.`is` = `is`
    self.`let` = `let`
    self.`nil` = `nil`
    self.`operator` = `operator`
    self.`precedencegroup` = `precedencegroup`
    self.`private` = `private`
    self.`protocol` = `protocol`
    self.`public` = `public`
    self.`repeat` = `repeat`
    self.`rethrows` = `rethrows`
    self.`return` = `return`
    self.`static` = `static`
    self.`struct` = `struct`
    self.`subscript` = `subscript`
    self.`super` = `super`
    self.`switch` = `switch`
    self.`throw` = `throw`
    self.`throws` = `throws`
    self.`true` = `true`
    self.`try` = `try`
    self.`typealias` = `typealias`
    self.`unsafe` = `unsafe`
    self.`var` = `var`
    self.`where` = `where`
    self.`while` = `while`
    self.`yield` = `yield`
    self.actor = actor
    self.any = any
    self.array = array
    self.async = async
    self.bool = bool
    self.character = character
    self.check = check
    self.codable = codable
    self.data = data
    self.date = date
    self.debugDescriptionText = debugDescriptionText
    self.decimal = decimal
    self.descriptionText = descriptionText
    self.dictionary = dictionary
    self.didSet = didSet
    self.documented = documented
    self.double = double
    self.dynamic = dynamic
    self.encode = encode
    self.equatable = equatable
    self.error = error
    self.final = final
    self.foundation = foundation
    self.get = get
    self.hash = hash
    self.hashValueMember = hashValueMember
    self.hashable = hashable
    self.hasher = hasher
    self.indirect = indirect
    self.infix = infix
    self.initValue = initValue
    self.int = int
    self.int64 = int64
    self.isolated = isolated
    self.lazy = lazy
    self.left = left
    self.macro = macro
    self.members = members
    self.mutating = mutating
    self.never = never
    self.none = none
    self.open = open
    self.optional = optional
    self.override = override
    self.package = package
    self.parameters = parameters
    self.postfix = postfix
    self.prefix = prefix
    self.rawValue = rawValue
    self.required = required
    self.response = response
    self.result = result
    self.right = right
    self.selfValue = selfValue
    self.sendable = sendable
    self.sending = sending
    self.set = set
    self.slots = slots
    self.some = some
    self.string = string
    self.swift = swift
    self.type = type
    self.unknown = unknown
    self.unowned = unowned
    self.validate = validate
    self.value = value
    self.void = void
    self.weak = weak
    self.willSet = willSet
    self.write = write
  }

  /// The record in words.
  var description: String { "" }
}

/// Every word as a static value and as a case.
struct ReservedValues: RawRepresentable, Hashable, Sendable {
  let rawValue: String

  /// All values.
  static let documented: [String] = []

  static var `as`: Self { Self(rawValue: "") }
  static var `associatedtype`: Self { Self(rawValue: "") }
  static var `await`: Self { Self(rawValue: "") }
  static var `break`: Self { Self(rawValue: "") }
  static var `case`: Self { Self(rawValue: "") }
  static var `catch`: Self { Self(rawValue: "") }
  static var `class`: Self { Self(rawValue: "") }
  static var `consume`: Self { Self(rawValue: "") }
  static var `continue`: Self { Self(rawValue: "") }
  static var `copy`: Self { Self(rawValue: "") }
  static var `default`: Self { Self(rawValue: "") }
  static var `defer`: Self { Self(rawValue: "") }
  static var `deinit`: Self { Self(rawValue: "") }
  static var `discard`: Self { Self(rawValue: "") }
  static var `do`: Self { Self(rawValue: "") }
  static var `each`: Self { Self(rawValue: "") }
  static var `else`: Self { Self(rawValue: "") }
  static var `enum`: Self { Self(rawValue: "") }
  static var `extension`: Self { Self(rawValue: "") }
  static var `fallthrough`: Self { Self(rawValue: "") }
  static var `false`: Self { Self(rawValue: "") }
  static var `fileprivate`: Self { Self(rawValue: "") }
  static var `for`: Self { Self(rawValue: "") }
  static var `func`: Self { Self(rawValue: "") }
  static var `guard`: Self { Self(rawValue: "") }
  static var `if`: Self { Self(rawValue: "") }
  static var `import`: Self { Self(rawValue: "") }
  static var `in`: Self { Self(rawValue: "") }
  static var `inout`: Self { Self(rawValue: "") }
  static var `internal`: Self { Self(rawValue: "") }
  static var `is`: Self { Self(rawValue: "") }
  static var `let`: Self { Self(rawValue: "") }
  static var `nil`: Self { Self(rawValue: "") }
  static var `operator`: Self { Self(rawValue: "") }
  static var `precedencegroup`: Self { Self(rawValue: "") }
  static var `private`: Self { Self(rawValue: "") }
  static var `protocol`: Self { Self(rawValue: "") }
  static var `public`: Self { Self(rawValue: "") }
  static var `repeat`: Self { Self(rawValue: "") }
  static var `rethrows`: Self { Self(rawValue: "") }
  static var `return`: Self { Self(rawValue: "") }
  static var `static`: Self { Self(rawValue: "") }
  static var `struct`: Self { Self(rawValue: "") }
  static var `subscript`: Self { Self(rawValue: "") }
  static var `super`: Self { Self(rawValue: "") }
  static var `switch`: Self { Self(rawValue: "") }
  static var `throw`: Self { Self(rawValue: "") }
  static var `throws`: Self { Self(rawValue: "") }
  static var `true`: Self { Self(rawValue: "") }
  static var `try`: Self { Self(rawValue: "") }
  static var `typealias`: Self { Self(rawValue: "") }
  static var `unsafe`: Self { Self(rawValue: "") }
  static var `var`: Self { Self(rawValue: "") }
  static var `where`: Self { Self(rawValue: "") }
  static var `while`: Self { Self(rawValue: "") }
  static var `yield`: Self { Self(rawValue: "") }
  static var actor: Self { Self(rawValue: "") }
  static var any: Self { Self(rawValue: "") }
  static var array: Self { Self(rawValue: "") }
  static var async: Self { Self(rawValue: "") }
  static var bool: Self { Self(rawValue: "") }
  static var character: Self { Self(rawValue: "") }
  static var check: Self { Self(rawValue: "") }
  static var codable: Self { Self(rawValue: "") }
  static var data: Self { Self(rawValue: "") }
  static var date: Self { Self(rawValue: "") }
  static var debugDescription: Self { Self(rawValue: "") }
  static var decimal: Self { Self(rawValue: "") }
  static var description: Self { Self(rawValue: "") }
  static var dictionary: Self { Self(rawValue: "") }
  static var didSet: Self { Self(rawValue: "") }
  static var documentedValue: Self { Self(rawValue: "") }
  static var double: Self { Self(rawValue: "") }
  static var dynamic: Self { Self(rawValue: "") }
  static var encode: Self { Self(rawValue: "") }
  static var equatable: Self { Self(rawValue: "") }
  static var error: Self { Self(rawValue: "") }
  static var final: Self { Self(rawValue: "") }
  static var foundation: Self { Self(rawValue: "") }
  static var get: Self { Self(rawValue: "") }
  static var hash: Self { Self(rawValue: "") }
  static var hashValue: Self { Self(rawValue: "") }
  static var hashable: Self { Self(rawValue: "") }
  static var hasher: Self { Self(rawValue: "") }
  static var indirect: Self { Self(rawValue: "") }
  static var infix: Self { Self(rawValue: "") }
  static var initValue: Self { Self(rawValue: "") }
  static var int: Self { Self(rawValue: "") }
  static var int64: Self { Self(rawValue: "") }
  static var isolated: Self { Self(rawValue: "") }
  static var lazy: Self { Self(rawValue: "") }
  static var left: Self { Self(rawValue: "") }
  static var macro: Self { Self(rawValue: "") }
  static var members: Self { Self(rawValue: "") }
  static var mutating: Self { Self(rawValue: "") }
  static var never: Self { Self(rawValue: "") }
  static var noneValue: Self { Self(rawValue: "") }
  static var open: Self { Self(rawValue: "") }
  static var optional: Self { Self(rawValue: "") }
  static var override: Self { Self(rawValue: "") }
  static var package: Self { Self(rawValue: "") }
  static var parameters: Self { Self(rawValue: "") }
  static var postfix: Self { Self(rawValue: "") }
  static var prefix: Self { Self(rawValue: "") }
  static var rawValue: Self { Self(rawValue: "") }
  static var required: Self { Self(rawValue: "") }
  static var response: Self { Self(rawValue: "") }
  static var result: Self { Self(rawValue: "") }
  static var right: Self { Self(rawValue: "") }
  static var selfValue: Self { Self(rawValue: "") }
  static var sendable: Self { Self(rawValue: "") }
  static var sending: Self { Self(rawValue: "") }
  static var set: Self { Self(rawValue: "") }
  static var slots: Self { Self(rawValue: "") }
  static var someValue: Self { Self(rawValue: "") }
  static var string: Self { Self(rawValue: "") }
  static var swift: Self { Self(rawValue: "") }
  static var type: Self { Self(rawValue: "") }
  static var unknownValue: Self { Self(rawValue: "") }
  static var unowned: Self { Self(rawValue: "") }
  static var validate: Self { Self(rawValue: "") }
  static var value: Self { Self(rawValue: "") }
  static var void: Self { Self(rawValue: "") }
  static var weak: Self { Self(rawValue: "") }
  static var willSet: Self { Self(rawValue: "") }
  static var write: Self { Self(rawValue: "") }

  /// Every word as a case.
  enum Cases: Hashable, Sendable {
    case `as`(Int64)
    case `associatedtype`(Int64)
    case `await`(Int64)
    case `break`(Int64)
    case `case`(Int64)
    case `catch`(Int64)
    case `class`(Int64)
    case `consume`(Int64)
    case `continue`(Int64)
    case `copy`(Int64)
    case `default`(Int64)
    case `defer`(Int64)
    case `deinit`(Int64)
    case `discard`(Int64)
    case `do`(Int64)
    case `each`(Int64)
    case `else`(Int64)
    case `enum`(Int64)
    case `extension`(Int64)
    case `fallthrough`(Int64)
    case `false`(Int64)
    case `fileprivate`(Int64)
    case `for`(Int64)
    case `func`(Int64)
    case `guard`(Int64)
    case `if`(Int64)
    case `import`(Int64)
    case `in`(Int64)
    case `inout`(Int64)
    case `internal`(Int64)
    case `is`(Int64)
    case `let`(Int64)
    case `nil`(Int64)
    case `operator`(Int64)
    case `precedencegroup`(Int64)
    case `private`(Int64)
    case `protocol`(Int64)
    case `public`(Int64)
    case `repeat`(Int64)
    case `rethrows`(Int64)
    case `return`(Int64)
    case `static`(Int64)
    case `struct`(Int64)
    case `subscript`(Int64)
    case `super`(Int64)
    case `switch`(Int64)
    case `throw`(Int64)
    case `throws`(Int64)
    case `true`(Int64)
    case `try`(Int64)
    case `typealias`(Int64)
    case `unsafe`(Int64)
    case `var`(Int64)
    case `where`(Int64)
    case `while`(Int64)
    case `yield`(Int64)
    case actor(Int64)
    case any(Int64)
    case array(Int64)
    case async(Int64)
    case bool(Int64)
    case character(Int64)
    case check(Int64)
    case codable(Int64)
    case data(Int64)
    case date(Int64)
    case debugDescription(Int64)
    case decimal(Int64)
    case description(Int64)
    case dictionary(Int64)
    case didSet(Int64)
    case documentedValue(Int64)
    case double(Int64)
    case dynamic(Int64)
    case encode(Int64)
    case equatable(Int64)
    case error(Int64)
    case final(Int64)
    case foundation(Int64)
    case get(Int64)
    case hash(Int64)
    case hashValue(Int64)
    case hashable(Int64)
    case hasher(Int64)
    case indirect(Int64)
    case infix(Int64)
    case initValue(Int64)
    case int(Int64)
    case int64(Int64)
    case isolated(Int64)
    case lazy(Int64)
    case left(Int64)
    case macro(Int64)
    case members(Int64)
    case mutating(Int64)
    case never(Int64)
    case noneValue(Int64)
    case open(Int64)
    case optional(Int64)
    case override(Int64)
    case package(Int64)
    case parameters(Int64)
    case postfix(Int64)
    case prefix(Int64)
    case rawValue(Int64)
    case required(Int64)
    case response(Int64)
    case result(Int64)
    case right(Int64)
    case selfValue(Int64)
    case sendable(Int64)
    case sending(Int64)
    case set(Int64)
    case slots(Int64)
    case someValue(Int64)
    case string(Int64)
    case swift(Int64)
    case type(Int64)
    case unknownValue(Int64)
    case unowned(Int64)
    case validate(Int64)
    case value(Int64)
    case void(Int64)
    case weak(Int64)
    case willSet(Int64)
    case write(Int64)
    case unknown(Int64)
  }
}

/// Every word as a nested type.
enum ReservedTypes {
  struct Actor: Codable, Hashable, Sendable {}

  struct AnyValue: Codable, Hashable, Sendable {}

  struct ArrayValue: Codable, Hashable, Sendable {}

  struct As: Codable, Hashable, Sendable {}

  struct Associatedtype: Codable, Hashable, Sendable {}

  struct Async: Codable, Hashable, Sendable {}

  struct Await: Codable, Hashable, Sendable {}

  struct BoolValue: Codable, Hashable, Sendable {}

  struct Break: Codable, Hashable, Sendable {}

  struct Case: Codable, Hashable, Sendable {}

  struct Catch: Codable, Hashable, Sendable {}

  struct CharacterValue: Codable, Hashable, Sendable {}

  struct Check: Codable, Hashable, Sendable {}

  struct Class: Codable, Hashable, Sendable {}

  struct CodableValue: Codable, Hashable, Sendable {}

  struct Consume: Codable, Hashable, Sendable {}

  struct Continue: Codable, Hashable, Sendable {}

  struct Copy: Codable, Hashable, Sendable {}

  struct DataValue: Codable, Hashable, Sendable {}

  struct DateValue: Codable, Hashable, Sendable {}

  struct DebugDescription: Codable, Hashable, Sendable {}

  struct DecimalValue: Codable, Hashable, Sendable {}

  struct Default: Codable, Hashable, Sendable {}

  struct Defer: Codable, Hashable, Sendable {}

  struct Deinit: Codable, Hashable, Sendable {}

  struct Description: Codable, Hashable, Sendable {}

  struct DictionaryValue: Codable, Hashable, Sendable {}

  struct DidSet: Codable, Hashable, Sendable {}

  struct Discard: Codable, Hashable, Sendable {}

  struct Do: Codable, Hashable, Sendable {}

  struct Documented: Codable, Hashable, Sendable {}

  struct DoubleValue: Codable, Hashable, Sendable {}

  struct Dynamic: Codable, Hashable, Sendable {}

  struct Each: Codable, Hashable, Sendable {}

  struct Else: Codable, Hashable, Sendable {}

  struct Encode: Codable, Hashable, Sendable {}

  struct Enum: Codable, Hashable, Sendable {}

  struct EquatableValue: Codable, Hashable, Sendable {}

  struct ErrorValue: Codable, Hashable, Sendable {}

  struct Extension: Codable, Hashable, Sendable {}

  struct Fallthrough: Codable, Hashable, Sendable {}

  struct False: Codable, Hashable, Sendable {}

  struct Fileprivate: Codable, Hashable, Sendable {}

  struct Final: Codable, Hashable, Sendable {}

  struct For: Codable, Hashable, Sendable {}

  struct FoundationValue: Codable, Hashable, Sendable {}

  struct Func: Codable, Hashable, Sendable {}

  struct Get: Codable, Hashable, Sendable {}

  struct Guard: Codable, Hashable, Sendable {}

  struct Hash: Codable, Hashable, Sendable {}

  struct HashValue: Codable, Hashable, Sendable {}

  struct HashableValue: Codable, Hashable, Sendable {}

  struct Hasher: Codable, Hashable, Sendable {}

  struct If: Codable, Hashable, Sendable {}

  struct Import: Codable, Hashable, Sendable {}

  struct In: Codable, Hashable, Sendable {}

  struct Indirect: Codable, Hashable, Sendable {}

  struct Infix: Codable, Hashable, Sendable {}

  struct Init: Codable, Hashable, Sendable {}

  struct Inout: Codable, Hashable, Sendable {}

  struct Int64Value: Codable, Hashable, Sendable {}

  struct IntValue: Codable, Hashable, Sendable {}

  struct Internal: Codable, Hashable, Sendable {}

  struct Is: Codable, Hashable, Sendable {}

  struct Isolated: Codable, Hashable, Sendable {}

  struct Lazy: Codable, Hashable, Sendable {}

  struct Left: Codable, Hashable, Sendable {}

  struct Let: Codable, Hashable, Sendable {}

  struct Macro: Codable, Hashable, Sendable {}

  struct Members: Codable, Hashable, Sendable {}

  struct Mutating: Codable, Hashable, Sendable {}

  struct NeverValue: Codable, Hashable, Sendable {}

  struct Nil: Codable, Hashable, Sendable {}

  struct None: Codable, Hashable, Sendable {}

  struct Open: Codable, Hashable, Sendable {}

  struct Operator: Codable, Hashable, Sendable {}

  struct OptionalValue: Codable, Hashable, Sendable {}

  struct Override: Codable, Hashable, Sendable {}

  struct Package: Codable, Hashable, Sendable {}

  struct Parameters: Codable, Hashable, Sendable {}

  struct Postfix: Codable, Hashable, Sendable {}

  struct Precedencegroup: Codable, Hashable, Sendable {}

  struct Prefix: Codable, Hashable, Sendable {}

  struct Private: Codable, Hashable, Sendable {}

  struct ProtocolValue: Codable, Hashable, Sendable {}

  struct Public: Codable, Hashable, Sendable {}

  struct RawValue: Codable, Hashable, Sendable {}

  struct Repeat: Codable, Hashable, Sendable {}

  struct Required: Codable, Hashable, Sendable {}

  struct Response: Codable, Hashable, Sendable {}

  struct ResultValue: Codable, Hashable, Sendable {}

  struct Rethrows: Codable, Hashable, Sendable {}

  struct Return: Codable, Hashable, Sendable {}

  struct Right: Codable, Hashable, Sendable {}

  struct SelfValue: Codable, Hashable, Sendable {}

  struct SendableValue: Codable, Hashable, Sendable {}

  struct Sending: Codable, Hashable, Sendable {}

  struct SetValue: Codable, Hashable, Sendable {}

  struct Slots: Codable, Hashable, Sendable {}

  struct Some: Codable, Hashable, Sendable {}

  struct Static: Codable, Hashable, Sendable {}

  struct StringValue: Codable, Hashable, Sendable {}

  struct Struct: Codable, Hashable, Sendable {}

  struct Subscript: Codable, Hashable, Sendable {}

  struct Super: Codable, Hashable, Sendable {}

  struct SwiftValue: Codable, Hashable, Sendable {}

  struct Switch: Codable, Hashable, Sendable {}

  struct Throw: Codable, Hashable, Sendable {}

  struct Throws: Codable, Hashable, Sendable {}

  struct True: Codable, Hashable, Sendable {}

  struct Try: Codable, Hashable, Sendable {}

  struct TypeValue: Codable, Hashable, Sendable {}

  struct Typealias: Codable, Hashable, Sendable {}

  struct Unknown: Codable, Hashable, Sendable {}

  struct Unowned: Codable, Hashable, Sendable {}

  struct Unsafe: Codable, Hashable, Sendable {}

  struct Validate: Codable, Hashable, Sendable {}

  struct Value: Codable, Hashable, Sendable {}

  struct Var: Codable, Hashable, Sendable {}

  struct VoidValue: Codable, Hashable, Sendable {}

  struct Weak: Codable, Hashable, Sendable {}

  struct Where: Codable, Hashable, Sendable {}

  struct While: Codable, Hashable, Sendable {}

  struct WillSet: Codable, Hashable, Sendable {}

  struct Write: Codable, Hashable, Sendable {}

  struct Yield: Codable, Hashable, Sendable {}
}
