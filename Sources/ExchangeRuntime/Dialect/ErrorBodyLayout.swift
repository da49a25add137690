/// Which members of an error body hold the code and the message.
public struct ErrorBodyLayout: Sendable, Hashable {
  /// Names under which the code may stand, tried in order.
  public let codeMembers: [String]
  /// Names under which the message may stand, tried in order.
  public let messageMembers: [String]

  /// A layout with those member names.
  public init(codeMembers: [String], messageMembers: [String]) {
    self.codeMembers = codeMembers
    self.messageMembers = messageMembers
  }
}
