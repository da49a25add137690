/// Names of parameters and members by which operations of an exchange tell what they are for.
///
/// It is what generated clients know beyond facts: by which id a lost order is asked for, how pages follow each other,
/// what an order is. Without it they do without.
public struct Vocabulary: Sendable, Hashable {
  /// Names that parameters for the caller's own id have; where an operation has several, the first is that of the whole.
  public var ownIds: [OwnId] = []
  /// What stands before the name of an id where it tells what is replaced and not what is created.
  public var replaced: String?
  /// What records of answers play that several operations have in common.
  public var roles: [Role] = []
  /// How the pages of lists follow each other.
  public var paging = Paging()
  /// The members of answers that list limits; nil where none do.
  public var limits: LimitMembers?
  /// Members that tell what an object is, with the word for it.
  public var telling: [String: String] = [:]

  /// Creates a vocabulary that knows nothing.
  public init() {}

  /// A name for the caller's own id.
  public struct OwnId: Sendable, Hashable {
    /// The name where something is created.
    public var created: String
    /// The name where it is read.
    public var read: String
    /// The last parts of the paths of the reads that together find it in all of its states, in the order in which to ask.
    public var resources: [String]
  }

  /// A role: the records that have some members.
  public struct Role: Sendable, Hashable {
    /// The name of the protocol.
    public var name: String
    /// What it is, as a sentence.
    public var summary: String
    /// The names on the wire of the members without which a record does not play it.
    public var core: [String]
  }

  /// Parameters and members by which pages follow each other; of several names the first one counts.
  public struct Paging: Sendable, Hashable {
    /// Parameters for the number of a page.
    public var numbers: [String] = []
    /// Parameters for the number of rows to pass over.
    public var offsets: [String] = []
    /// Parameters that limit the rows of an answer.
    public var sizes: [String] = []
    /// Members of answers that count all rows.
    public var totals: [String] = []
    /// Parameters for an id.
    public var ids: [PageId] = []
    /// Parameters for begin and end of a period.
    public var periods: [Period] = []

    /// Creates a vocabulary without names.
    public init() {}
  }

  /// A parameter for the id from which on rows are listed.
  public struct PageId: Sendable, Hashable {
    /// The parameter.
    public var parameter: String
    /// Members of rows that hold it.
    public var members: [String]
  }

  /// Parameters for begin and end of a period.
  public struct Period: Sendable, Hashable {
    /// The begin.
    public var start: String
    /// The end.
    public var end: String
  }

  /// Members of answers that list limits.
  public struct LimitMembers: Sendable, Hashable {
    /// The list.
    public var list: String
    /// What is counted.
    public var kind: String
    /// The unit of the interval.
    public var unit: String
    /// How many of the unit an interval has.
    public var count: String
    /// How much is allowed.
    public var capacity: String
  }
}
