/// Turns operations and options into pending calls: parameters encoded, rules checked, nothing stamped yet.
struct CallBuilder: Sendable {
  let configuration: ClientConfiguration
  let layout: SigningLayout

  /// The call of a typed operation.
  func call<Operation: ExchangeOperation>(
    _ operation: Operation, _ options: CallOptions
  ) throws(ExchangeError) -> PendingCall {
    let endpoint = Operation.endpoint
    var encoder = ParameterEncoder()
    operation.encode(to: &encoder)
    var check = ParameterCheck(page: endpoint.page)
    if mode(options) != .off { operation.validate(&check) }
    var call = try call(OperationIdentity(Operation.self), endpoint, operation.weight, encoder, check, options)
    if let batch = Operation.batchParameter {
      call.identify(elementsOf: batch, by: Operation.clientOrderIdParameter, configuration.clientOrderId)
    } else if let name = Operation.clientOrderIdParameter {
      call.identify(by: name, configuration.clientOrderId)
    }
    call.outcomeQueries = Operation.outcomeQueries
    return call
  }

  /// The call of an untyped request.
  func call(_ operation: UntypedOperation, _ options: CallOptions) throws(ExchangeError) -> PendingCall {
    var encoder = ParameterEncoder()
    for parameter in operation.parameters { encoder.add(parameter) }
    return try call(
      OperationIdentity(name: "raw", endpoint: operation.endpoint), operation.endpoint, operation.weight, encoder,
      ParameterCheck(), options)
  }

  private func call(
    _ identity: OperationIdentity, _ endpoint: Endpoint, _ weight: RequestWeight, _ own: ParameterEncoder,
    _ documented: ParameterCheck, _ options: CallOptions
  ) throws(ExchangeError) -> PendingCall {
    var (encoder, check) = (own, documented)
    var faults = ParameterCheck(page: endpoint.page)
    for (name, value) in options.extraParameters {
      if own.parameters.contains(where: { $0.name == name }) {
        faults.violate([name], rule: "the operation sends this parameter itself; an extra one would contradict it")
      }
      encoder.add(ParameterEncoder.Parameter(name, value.parameterText))
    }
    // A receive window that the caller wrote as a parameter counts; a second one would contradict it.
    let writesWindow = encoder.parameters.contains { $0.name == layout.receiveWindowParameter }
    let window = endpoint.isSigned && !writesWindow ? options.recvWindow ?? configuration.recvWindow : nil
    if endpoint.isSigned {
      for name in [layout.signatureParameter, layout.timestampParameter] {
        guard encoder.parameters.contains(where: { $0.name == name }) else { continue }
        faults.violate([name], rule: "the client adds this parameter to signed requests itself")
      }
    }
    if mode(options) != .off, let window {
      check.range(
        layout.receiveWindowParameter ?? "recvWindow", window, min: 1, max: endpoint.maximumReceiveWindow)
    }
    // Faults are errors of the program and never sent; documented rules are judged by the mode.
    let refused = faults.violations + (mode(options) == .enforce ? check.violations : [])
    guard refused.isEmpty else {
      throw ExchangeError(.invalidParameters, outcome: .notSent, operation: identity, violations: refused)
    }
    return PendingCall(
      identity: identity, endpoint: endpoint, weight: weight, parameters: encoder.parameters, recvWindow: window,
      timeout: options.timeout ?? configuration.timeout, whenLimited: options.whenLimited, violations: check.violations)
  }

  private func mode(_ options: CallOptions) -> ValidationMode { options.validation ?? configuration.validation }
}
