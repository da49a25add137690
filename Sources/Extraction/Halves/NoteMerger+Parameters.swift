import Diagnostics
import Specification

/// What notes say of single parameters.
extension NoteMerger {
  /// Adds what the notes of one language say of a parameter.
  func apply(_ notes: StatedNotes, to parameter: inout Parameter) {
    for found in notes.cursors where found.name == parameter.name {
      parameter.cursor = parameter.cursor ?? found.kind
      guard parameter.cursor != found.kind else { continue }
      report(
        "parameter \(parameter.name).cursor (\(found.kind))", "where results of `\(parameter.name)` begin", found.span)
    }
    for found in notes.defaults where found.name == parameter.name {
      apply(found.value, found.span, to: &parameter)
    }
    for found in notes.maxItems where found.name == parameter.name {
      apply(found.count, found.span, to: &parameter)
    }
    apply(positives: notes.positives, to: &parameter)
    for found in notes.bounds where found.name == parameter.name {
      apply(found.min, found.max, found.span, to: &parameter)
    }
    applyTypeDefaults(of: notes, to: &parameter)
    apply(notes.timeZoneForms.filter { $0.name == parameter.name }.map(\.form), to: &parameter)
    for found in notes.orderTypes where found.name == parameter.name {
      restrict(&parameter, to: found.values, found.span)
    }
    for found in notes.furtherTypes where found.name == parameter.name {
      guard case .parameter(found.kind, let values)? = parameter.appliesWhen else { continue }
      parameter.appliesWhen = .parameter(found.kind, values: values + found.values.filter { !values.contains($0) })
    }
    if let found = notes.applications.first(where: { $0.name == parameter.name }) {
      parameter.appliesWhen = parameter.appliesWhen ?? found.when
    }
    guard let demand = notes.demands.first(where: { $0.name == parameter.name }) else { return }
    switch parameter.required {
    case .optional: parameter.required = .requiredWhen(demand.when)
    case .requiredWhen: break
    case .required:
      parameter.required = .requiredWhen(demand.when)
      report(
        contradiction: "the table demands `\(parameter.name)` but a note does so in one case only; the case is used",
        parameter.name, demand.span)
    }
  }

  /// What must be more than nothing, be it a part of the parameter.
  private func apply(positives: [String], to parameter: inout Parameter) {
    guard !positives.isEmpty else { return }
    for index in parameter.fields.indices { apply(positives: positives, to: &parameter.fields[index]) }
    let isNumber = parameter.type == .int64 || parameter.type == .decimal
    guard isNumber, positives.contains(parameter.name), parameter.min == nil, parameter.above == nil else { return }
    parameter.above = .number("0")
  }

  /// A parameter that notes no longer demand where another one is sent.
  func excuse(_ parameter: inout Parameter, by excuses: [(name: String, other: String, span: SourceSpan)]) {
    for found in excuses where found.name == parameter.name {
      let free = Condition.notSent(found.other)
      switch parameter.required {
      case .optional: break
      case .required:
        parameter.required = .requiredWhen(free)
        parameter.declaredRequired = true
        report(
          contradiction: "the table demands `\(parameter.name)` but a note does so only without `\(found.other)`",
          parameter.name, found.span)
      case .requiredWhen(let condition):
        guard !condition.parts.contains(free), condition.parts != [.sent(found.other)] else { break }
        parameter.required = .requiredWhen(.all(condition.parts + [free]))
      }
    }
  }

  /// What has a default is not demanded, be it where other parameters have some values.
  func settle(_ parameter: inout Parameter, _ span: SourceSpan) {
    for index in parameter.fields.indices { settle(&parameter.fields[index], span) }
    guard parameter.defaultValue != nil else { return }
    switch parameter.required {
    case .optional: return
    case .required:
      parameter.declaredRequired = true
      report(
        contradiction: "the table demands `\(parameter.name)`, and yet it has a default; it is optional",
        parameter.name, span)
    case .requiredWhen(let condition):
      guard condition.parts.allSatisfy({ if case .parameter = $0 { true } else { false } }) else { return }
      report(
        contradiction: "the page demands `\(parameter.name)` in a case, and yet it has a default; it is optional",
        parameter.name, span)
    }
    parameter.required = .optional
  }

  /// What stands for the parameter where an order has one of some types, as long as that is the same for all of them.
  private func applyTypeDefaults(of notes: StatedNotes, to parameter: inout Parameter) {
    let found = notes.typeDefaults.filter { $0.name == parameter.name }
    guard let first = found.first, found.allSatisfy({ $0.value == first.value }), parameter.defaultValue == nil,
      parameter.whenOmitted == nil
    else { return }
    var seen: Set<String> = []
    let types = found.flatMap(\.types).filter { seen.insert($0).inserted }
    parameter.whenOmitted = "\(first.value) for \(types.joined(separator: ", "))"
  }

  /// How a time zone is written.
  private func apply(_ forms: [String], to parameter: inout Parameter) {
    guard !forms.isEmpty, parameter.pattern == nil, parameter.type == .string else { return }
    let minutes = !forms.contains("minutes") ? "" : forms.contains("hours") ? "(:\\d{2})?" : ":\\d{2}"
    parameter.pattern = "^[+-]?\\d{1,2}\(minutes)$"
  }

  /// The types of orders that the operation takes are the values of the parameter that tells them.
  private func restrict(_ parameter: inout Parameter, to values: [String], _ span: SourceSpan) {
    let known = parameter.values.map(\.value.text)
    guard known.isEmpty || Set(known).isSuperset(of: values) else {
      return report("parameter \(parameter.name).values", "which orders the operation takes", span)
    }
    parameter.values =
      known.isEmpty
      ? values.map { EnumValue(.string($0)) } : parameter.values.filter { values.contains($0.value.text) }
    parameter.enumeration = nil
  }

  /// The default, which is one of the parameter's values.
  private func apply(_ value: String, _ span: SourceSpan, to parameter: inout Parameter) {
    let documented = parameter.values.first { $0.value.text == value }?.value
    parameter.defaultValue = parameter.defaultValue ?? documented
    guard documented == nil || parameter.defaultValue != documented else { return }
    report("parameter \(parameter.name).default (\(value))", "the default of `\(parameter.name)`", span)
  }

  /// How many elements a list may have; what is no list has one anyway.
  private func apply(_ maxItems: Int, _ span: SourceSpan, to parameter: inout Parameter) {
    var stated = 1
    if case .array = parameter.type {
      parameter.maxItems = parameter.maxItems ?? maxItems
      stated = parameter.maxItems ?? maxItems
    }
    guard stated != maxItems else { return }
    report("parameter \(parameter.name).maxItems (\(maxItems))", "how many values `\(parameter.name)` may have", span)
  }

  /// Bounds in the unit of the parameter; the table is believed where it states others.
  private func apply(_ min: StatedSpan, _ max: StatedSpan, _ span: SourceSpan, to parameter: inout Parameter) {
    guard let unit = parameter.unit, let least = TimeUnits.number(of: min, in: unit),
      let most = TimeUnits.number(of: max, in: unit)
    else { return report("parameter \(parameter.name)", "the unit of bounds of `\(parameter.name)`", span) }
    parameter.min = parameter.min ?? .number(String(least))
    parameter.max = parameter.max ?? .number(String(most))
    if parameter.min != .number(String(least)) || parameter.max != .number(String(most)) {
      report("parameter \(parameter.name)", "how long `\(parameter.name)` may be", span)
    }
  }
}
