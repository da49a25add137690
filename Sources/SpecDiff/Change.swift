import Specification

/// How a change meets a program that was written before it.
public enum Verdict: String, Sendable, Comparable, CaseIterable {
  /// The program does not meet it.
  case none
  /// The program meets it and goes on.
  case compatible
  /// The program fails, or does something that it was not meant to do.
  case breaking

  /// Orders by harm.
  public static func < (left: Verdict, right: Verdict) -> Bool { left.rank < right.rank }

  /// The word of reports for a change of which this is the harsher verdict.
  var word: String { self == .none ? "harmless" : rawValue }

  private var rank: Int {
    switch self {
    case .none: 0
    case .compatible: 1
    case .breaking: 2
    }
  }
}

/// A verdict and why.
public struct Judgement: Sendable, Hashable {
  /// The verdict.
  public let verdict: Verdict
  /// Why, in a few words.
  public let reason: String

  /// Nothing changes for the program.
  static func none(_ reason: String) -> Judgement { Judgement(verdict: .none, reason: reason) }
  /// The program goes on.
  static func compatible(_ reason: String) -> Judgement { Judgement(verdict: .compatible, reason: reason) }
  /// The program fails.
  static func breaking(_ reason: String) -> Judgement { Judgement(verdict: .breaking, reason: reason) }
}

/// A difference with the rule that judges it.
public struct Change: Sendable {
  /// The rule.
  public let rule: DiffRule
  /// The product, where the change is inside one.
  public let product: String?
  /// The operation, as the new side has it if it has it.
  public let operation: OperationKey?
  /// The title of the operation.
  public let title: String?
  /// What differs.
  public let difference: Difference
  /// Why the policy accepts it; nil when it does not.
  public internal(set) var accepted: String?

  /// Judges a difference.
  init(_ located: LocatedDifference) {
    product = located.product
    operation = located.operation
    title = located.title
    difference = located.difference
    rule = DiffRule.judging(located.difference)
  }

  /// The address of the fact by meaning: `parameter symbol.required`.
  public var subject: String { difference.subject }

  /// The harsher one of both verdicts.
  public var worst: Verdict { max(rule.wire.verdict, rule.swift.verdict) }

  /// What identifies the change, whatever words it is told in: rule, operation, subject, old and new value.
  ///
  /// Sentences and examples of the documentation are no part of it.
  public var fingerprint: String {
    var parts = [rule.id, operation?.description ?? product ?? "", subject]
    if !rule.isWording {
      parts += [difference.old, difference.new].map { $0.map(CanonicalJSON.inline) ?? "" }
    }
    return Fingerprint.of(parts)
  }
}

extension Change: Comparable {
  /// Orders by product, harm, operation and subject.
  public static func < (left: Change, right: Change) -> Bool {
    (left.product ?? "", right.worst, left.operation?.description ?? "", left.tail)
      < (right.product ?? "", left.worst, right.operation?.description ?? "", right.tail)
  }

  /// Whether nothing tells them apart.
  public static func == (left: Change, right: Change) -> Bool {
    left.rule.id == right.rule.id && left.operation == right.operation && left.product == right.product
      && left.difference == right.difference
  }

  private var tail: String {
    [subject, rule.id, ChangeText.value(difference.old), ChangeText.value(difference.new)].joined(separator: "\u{0}")
  }
}

/// A short text that stands for a longer one: 64 bits of FNV-1a in hexadecimal digits.
enum Fingerprint {
  /// The fingerprint of several texts.
  static func of(_ parts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in parts.joined(separator: "\u{0}").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// Comparison of two specifications.
public enum SpecDiff {
  /// Every change from one specification to another, judged: by product, worst first.
  ///
  /// `swift` tells what Swift makes of both sides, for changes that no single operation tells.
  public static func changes(
    from old: Specification, to new: Specification, swift: SwiftSides? = nil
  ) -> [Change] {
    SpecificationDiffer.differences(from: old, to: new, swift: swift).map(Change.init).sorted()
  }
}
