import Diagnostics
import Specification

/// What the notes of one language state.
struct StatedNotes {
  /// Rules between parameters, with their places.
  var rules: [(rule: ParameterRule, span: SourceSpan)] = []
  /// Parameters that a note says may be left out, and what happens then.
  var omissions: [StatedOmission] = []
  /// Values for which parameters stand that are not sent.
  var defaults: [(name: String, value: String, span: SourceSpan)] = []
  /// Cases in which a note demands a parameter.
  var demands: [(name: String, when: Condition, span: SourceSpan)] = []
  /// Parameters that a note no longer demands where another one is sent.
  var excuses: [(name: String, other: String, span: SourceSpan)] = []
  /// Parameters of which one is demanded elsewhere, and that a note says may all be left out.
  var answeredWithout: [[String]] = []
  /// Cases in which a parameter means something at all.
  var applications: [(name: String, when: Condition)] = []
  /// The types of orders that the operation takes, by the parameter that tells them.
  var orderTypes: [(name: String, values: [String], span: SourceSpan)] = []
  /// Types of orders for which a parameter has a meaning, too.
  var furtherTypes: [(name: String, kind: String, values: [String])] = []
  /// How the value of a parameter that is a time zone may be written: with `minutes`, with `hours` only.
  var timeZoneForms: [(name: String, form: String)] = []
  /// Parameters from whose value on the results are listed, and whether that value is among them.
  var cursors: [(name: String, kind: String, span: SourceSpan)] = []
  /// Parameters, and parts of structured ones, that must be more than nothing.
  var positives: [String] = []
  /// How many elements lists may have.
  var maxItems: [(name: String, count: Int, span: SourceSpan)] = []
  /// How short and how long a time may be.
  var bounds: [(name: String, min: StatedSpan, max: StatedSpan, span: SourceSpan)] = []
  /// The parameter without which the weight has no bound.
  var unboundedWithout: String?
  /// Fields in which a negative number means that there is no data.
  var negativeMeansNone: [String] = []
  /// Fields that are not in every answer.
  var absences: [String] = []
  /// Fields that are answered when a parameter asks for them.
  var presences: [StatedPresence] = []
  /// Fields that stand in place of another one in some answers.
  var substitutes: [(name: String, other: String, span: SourceSpan)] = []
  /// Whether orders have further fields in some cases than the examples show.
  var showsNotAll = false
  /// Error answers.
  var errors: [DocumentedError] = []
  /// How far back the exchange keeps data.
  var history: TimeLimit?
  /// How long orders of some states are found.
  var lifetimes: [TimeLimit] = []
  /// The order of the results, `ascending` or `descending`.
  var order: String?
  /// Headers of the answer that do not tell the truth.
  var inaccurateHeaders: [String] = []
  /// Permissions that the API key must have.
  var permissions: [String] = []
  /// Kinds of account that may call the operation.
  var accounts: [String] = []
  /// That the operation should no longer be used.
  var deprecation: Deprecation?
  /// A request that is advised instead of the operation, which counts where that is deprecated.
  var replacement: String?
  /// What stands for parameters of orders of some types.
  var typeDefaults: [(name: String, types: [String], value: String)] = []
  /// Every sentence, with the rules that read it.
  var readings: [NoteReading] = []
}

/// That a note speaks of a parameter as not sent, what happens then, and where it says so.
struct StatedOmission {
  var name: String
  var effect: String?
  var span: SourceSpan
  /// Whether it is told of this parameter alone, and not of several that are left out together.
  var isOwn: Bool
  /// Whether it holds where another parameter is sent; the effect tells that.
  var isOfCase = false
  /// Whether it is told of both ends of a time that are left out together.
  var isOfBothEnds = false
}

extension [StatedOmission] {
  /// The omissions where an effect that another statement narrows to a case is the narrower one.
  var narrowed: [StatedOmission] {
    map { omission in
      guard let effect = omission.effect else { return omission }
      let narrower = first {
        $0.name == omission.name && $0.effect?.hasPrefix("\(effect) where ") ?? false && !$0.isOfCase
      }
      var result = omission
      result.effect = narrower?.effect ?? effect
      return result
    }
  }

  /// The omissions where what one end of a time stands for beside the other one is a case, as long as it is told what it
  /// stands for without that one.
  var withEndsInCases: [StatedOmission] {
    let both = Set(filter { $0.isOfBothEnds && $0.effect != nil }.map(\.name)).union(endsByEachOther)
    let beside = besideEachOther
    return map { omission in
      guard omission.isOwn, let effect = omission.effect,
        let other = both.contains(omission.name) ? Self.other(in: effect) : beside[omission.name]
      else { return omission }
      var result = omission
      result.effect = "\(effect) where \(other) is sent"
      result.isOfCase = true
      return result
    }
  }

  /// The other end of a time that an effect names: `7 days before endTime`.
  private static func other(in effect: String) -> String? {
    ["before", "after"].lazy.compactMap { effect.firstRange(of: " \($0) ") }.first.map {
      String(effect[$0.upperBound...])
    }
  }

  /// Each end of a time by the other one, where it is told for both left out how much is answered, and for each left out
  /// alone that the time ends now or began so long ago: the length differs then.
  private var besideEachOther: [String: String] {
    let together = filter { !$0.isOwn && $0.effect?.hasPrefix("last ") ?? false }
    guard let begin = first(where: { $0.isOwn && $0.effect?.hasSuffix(" ago") ?? false })?.name,
      let end = first(where: { $0.isOwn && $0.effect == "now" })?.name, begin != end,
      together.contains(where: { $0.name == begin }), together.contains(where: { $0.name == end })
    else { return [:] }
    return [begin: end, end: begin]
  }

  /// The ends of a time each of which stands for a time beside the other one, where a length is told for both left out:
  /// without either, neither of them tells a time.
  private var endsByEachOther: Set<String> {
    let together = filter { !$0.isOwn && $0.effect?.hasPrefix("last ") ?? false }.map(\.name)
    let begins = filter { $0.isOwn && $0.effect?.contains(" before ") ?? false }
    let ends = filter { $0.isOwn && $0.effect?.contains(" after ") ?? false }
    for begin in begins where together.contains(begin.name) {
      let end = ends.first { together.contains($0.name) && $0.effect?.hasSuffix(" after \(begin.name)") ?? false }
      if let end, begin.effect?.hasSuffix(" before \(end.name)") ?? false { return [begin.name, end.name] }
    }
    return []
  }

  /// What is told of a parameter alone first, since it says more than what is told of several; what holds in a case last.
  var inOrderOfUse: [StatedOmission] {
    filter { $0.isOwn && !$0.isOfCase } + filter { !$0.isOwn && !$0.isOfCase } + filter(\.isOfCase)
  }
}

/// That a field is answered when a parameter asks for it.
struct StatedPresence {
  var field: String
  var parameter: String
  /// Where the description of the parameter says so, by a name that no example need show.
  var span: SourceSpan?
}

/// A sentence of a page and what became of it.
struct NoteReading {
  /// The index of its section.
  var section: Int
  var span: SourceSpan
  /// The rules that read a part of it.
  var rules: [String]
  /// What it turns on, in its order, and what of that no rule read.
  var words: [String]
  var left: [String]
  /// Whether it states a fact that has no place in a specification.
  var hasNoPlace: Bool
  /// Parameters and fields that it mentions.
  var names: [String]
  /// The sentence; empty unless a ledger is kept.
  var text: String

  /// Whether something is left that no rule read: a name, a number, a demand.
  var isUnread: Bool { !left.isEmpty }
}
