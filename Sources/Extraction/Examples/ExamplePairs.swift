import Diagnostics
import Documents
import Specification

/// Holds the examples of both languages against each other, and completes their conditions.
struct ExamplePairs {
  let sink: any DiagnosticSink

  /// The examples of all languages: what one language says of a case holds for its twin, too.
  func merged(_ halves: [[StatedExample]]) -> [StatedExample] {
    var halves = halves.filter { !$0.isEmpty }
    if halves.count == 2, halves[0].count == halves[1].count {
      var first: [StatedExample] = []
      var second: [StatedExample] = []
      for (left, right) in zip(halves[0], halves[1]) {
        guard left.kind == right.kind else {
          reportKinds(left, right)
          first.append(left)
          continue
        }
        let (left, right) = paired(left, right)
        first.append(left)
        second.append(right)
      }
      halves = [first, second]
    }
    for index in halves.indices { complement(&halves[index]) }
    return halves.flatMap(\.self)
  }

  private func paired(_ left: StatedExample, _ right: StatedExample) -> (StatedExample, StatedExample) {
    var (left, right) = (left, right)
    if let condition = left.condition, let other = right.condition, condition != other {
      sink.report(
        Diagnostic(
          .exampleLabelUnread, "the labels of the two languages state different cases; the first one is used",
          at: right.span, subject: "example label"))
    }
    left.condition = left.condition ?? right.condition
    right.condition = left.condition
    return (left, right)
  }

  private func reportKinds(_ left: StatedExample, _ right: StatedExample) {
    sink.report(
      Diagnostic(
        .fieldTypesDiffer,
        "the example is \(right.kind.rawValue) here and \(left.kind.rawValue) in English; the English one is used",
        at: right.span, subject: "response"))
  }

  /// Of two answers, the one without a case is that of the opposite case, if that is whether a parameter is sent.
  private func complement(_ examples: inout [StatedExample]) {
    let indices = examples.indices.filter { !examples[$0].isError }
    guard indices.count == 2 else { return }
    for (index, other) in [(indices[0], indices[1]), (indices[1], indices[0])] {
      guard examples[index].condition == nil, !examples[index].hasUnreadLabel else { continue }
      switch examples[other].condition {
      case .sent(let name): examples[index].condition = .notSent(name)
      case .notSent(let name): examples[index].condition = .sent(name)
      default: break
      }
      return
    }
  }
}

extension StatedExample {
  /// Whether something above it says in which case it is shown.
  var hasLabel: Bool { condition != nil || hasUnreadLabel }

  /// What the value is at the top.
  enum Kind: String {
    case object = "an object"
    case array = "an array"
    case scalar = "a scalar"
  }

  /// What the value is at the top.
  var kind: Kind {
    switch node.content {
    case .object: .object
    case .array: .array
    default: .scalar
    }
  }

  /// Whether it is the answer of a request that failed: a negative code with a message.
  var isError: Bool {
    guard case .object(let members) = node.content, members.contains(where: { $0.name == "msg" }) else { return false }
    switch members.first(where: { $0.name == "code" })?.node.content {
    case .number(let code), .string(let code): return code.hasPrefix("-")
    default: return false
    }
  }
}
