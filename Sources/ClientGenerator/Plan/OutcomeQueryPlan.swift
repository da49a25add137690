import Specification

/// How to ask what became of a lost order or transfer, of its change or of its cancellation: by the caller's own id of what
/// is created, or by the ids that tell what is changed.
struct OutcomeQueryPlan {
  /// The parameter for the caller's own id, or the part of each element of a batch; nil where nothing is created by one.
  let parameter: ParameterPlan?
  /// The parameter that holds the elements of a batch.
  let batch: ParameterPlan?
  /// The reads, in the order in which to ask; empty where the product lacks one of them.
  let queries: [Query]

  /// A read that tells what became of an operation.
  struct Query {
    var operation: OperationPlan
    var ids: Ids
    /// Parameters that both have, in the order of the read.
    var common: [Parameter]
  }

  /// The ids by which a read finds something.
  enum Ids {
    /// The caller's own id of what was created, in the parameter of that name.
    case own(String)
    /// The ids that were sent of what is changed or cancelled.
    case sent([Identifier])
    /// The ids that were sent of what is cancelled before something is created in its place.
    case replaced([Identifier])
  }

  /// An id by which an operation names what it changes.
  struct Identifier {
    /// The parameter of the operation.
    var name: String
    /// The parameter of the read.
    var inRead: String
    /// Whether the operation takes a list of them.
    var isList = false
  }

  /// Plans for an operation that places, transfers, changes or cancels one thing or a batch of them; nil where no id tells
  /// what that is.
  init?(_ plan: OperationPlan, beside operations: [OperationPlan], _ vocabulary: Vocabulary) {
    let forms = vocabulary.ownIds
    for (batch, parameters, rules) in Self.requests(plan) {
      let reads = OutcomeReads(plan.operation.key, parameters, rules, operations, replaced: vocabulary.replaced)
      if [.place, .transfer].contains(plan.operation.safety), let (form, parameter) = Self.creation(parameters, forms) {
        let created = reads.byOwnId(form) ?? []
        // What was created tells nothing of what it was to replace.
        let replaced = created.isEmpty ? nil : forms.lazy.compactMap(reads.byReplacedIds).first
        self.init(parameter: parameter, batch: batch, queries: created + (replaced ?? []))
        return
      }
      if [.place, .cancel].contains(plan.operation.safety),
        let queries = forms.lazy.compactMap(reads.bySentIds).first
      {
        self.init(parameter: nil, batch: batch, queries: queries)
        return
      }
    }
    return nil
  }

  private init(parameter: ParameterPlan?, batch: ParameterPlan?, queries: [Query]) {
    (self.parameter, self.batch, self.queries) = (parameter, batch, queries)
  }

  /// The parameter for the caller's own id of what is created.
  private static func creation(
    _ parameters: [ParameterPlan], _ forms: [Vocabulary.OwnId]
  ) -> (Vocabulary.OwnId, ParameterPlan)? {
    for form in forms {
      guard let parameter = parameters.first(where: { $0.parameter.name == form.created }) else { continue }
      if case .string = parameter.type { return (form, parameter) }
      return nil
    }
    return nil
  }

  /// The request itself, then the elements of its list, with the rules between parameters.
  private static func requests(
    _ plan: OperationPlan
  ) -> [(batch: ParameterPlan?, parameters: [ParameterPlan], rules: [ParameterRule])] {
    let lists = plan.parameters.compactMap { list -> (ParameterPlan?, [ParameterPlan], [ParameterRule])? in
      guard case .list(.record(_, let parts), .json) = list.type else { return nil }
      return (list, parts, list.parameter.rules)
    }
    return [(nil, plan.parameters, plan.operation.rules)] + (lists.count == 1 ? lists : [])
  }
}
