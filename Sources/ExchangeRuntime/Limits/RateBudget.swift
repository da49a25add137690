/// What is used of one limit, as far as this process knows.
///
/// A charge is held from the permit until one interval after its answer. Whatever window the server counts in, all
/// charges that reach it within one window are then held at the same time, so that their sum stays within capacity.
struct RateBudget: Sendable {
  /// Requests that wait for it, and the units that they draw.
  struct Queue: Sendable {
    var requests = 0
    var units = 0

    mutating func add(_ requests: Int, _ units: Int) {
      self.requests += requests
      self.units += units
    }
  }

  private struct Entry {
    /// When the first of its charges was answered.
    let began: Duration
    /// When the last of them was.
    var answered: Duration
    var amount: Int
  }

  /// The name in events and errors.
  let name: String
  /// The units of a window; `Int.max` for a gate that only pauses.
  var capacity: Int
  let interval: Duration
  let header: String?
  /// What it counts; nil for a gate.
  let bucket: WeightBucket?

  /// Nothing is granted before that time.
  var pausedUntil = Duration.zero
  /// All that wait for it; the cancels among them, and those who yield to others.
  private(set) var waiting = Queue()
  private var waitingCancels = Queue()
  private var waitingYielding = Queue()

  /// Answers within that time share an entry, so that there are a thousand at most.
  private let grain: Duration
  private var inFlight = 0
  private var requestsInFlight = 0
  /// What is kept free for the one request of unknown weight that is under way; zero while there is none.
  private var reserve = 0
  /// Answered charges, oldest first; those before `first` are no longer held.
  private var entries: [Entry] = []
  private var first = 0
  private var held = 0

  init(name: String, capacity: Int, interval: Duration, header: String?, bucket: WeightBucket? = nil) {
    (self.name, self.capacity, self.interval) = (name, capacity, interval)
    (self.header, self.bucket) = (header, bucket)
    grain = interval / 1_000
  }

  /// Units that count against the capacity.
  var used: Int { inFlight + reserve + held }

  /// Whether a request fits now, when the charges are gone whose interval has passed.
  mutating func hasRoom(_ demand: Demand, _ now: Duration) -> Bool {
    expire(now)
    return pausedUntil <= now && (demand.kind != .draw || !isHeldUp(demand) && used + units(demand) <= room(demand))
  }

  /// Whether a request waits for another of unknown weight, of which one goes at a time: the server's count then tells
  /// what it weighed.
  func isHeldUp(_ demand: Demand) -> Bool { demand.isUnknown && reserve > 0 }

  /// What a request draws: a weight beyond the capacity could never go, and so goes alone; for one that is not known, a
  /// tenth of the capacity is kept free.
  func units(_ demand: Demand) -> Int { min(demand.isUnknown ? max(1, capacity / 10) : demand.amount, capacity) }

  /// The units within which a request has to fit: all but those that it leaves free, unless it weighs more than the rest.
  private func room(_ demand: Demand) -> Int { max(units(demand), capacity - demand.leaving) }

  /// When time alone may make room; nil when only an answer can.
  func nextChange(_ now: Duration) -> Duration? {
    if pausedUntil > now { return pausedUntil }
    return first < entries.count ? entries[first].answered + interval : nil
  }

  /// The earliest time at which a request may fit, as far as is known; nil when an answer may make room before.
  func earliestRoom(_ demand: Demand, _ now: Duration) -> Duration? {
    var earliest = max(now, pausedUntil)
    // The count in an answer that is still to come may be any.
    if demand.kind == .draw, header == nil || requestsInFlight == 0 {
      // What is on its way may yet turn out never to have left.
      var (rest, index) = (held, first)
      while index < entries.count, rest + units(demand) > room(demand) {
        rest -= entries[index].amount
        earliest = max(earliest, entries[index].answered + interval)
        index += 1
      }
    }
    return earliest > now ? earliest : nil
  }

  /// The earliest time at which a request may have its turn behind others that wait for that many units; nil when it
  /// is not known.
  ///
  /// It is taken that they stay and are sent. Counts in answers may make room for all of them at once; without such, an
  /// interval lets through no more than it holds.
  func earliestTurn(_ demand: Demand, behind units: Int, _ now: Duration) -> Duration? {
    let first = Demand(budget: demand.budget, amount: 1, leaving: demand.leaving)
    let begin = earliestRoom(first, now) ?? now
    let intervals = header == nil ? (units + self.units(demand) - 1) / max(1, room(demand)) : 0
    let turn = begin + interval * max(0, intervals)
    return turn > now ? turn : nil
  }

  /// Whether it is as good as new; call ``expire(_:)`` first.
  func holdsNothing(_ now: Duration) -> Bool {
    held == 0 && requestsInFlight == 0 && waiting.requests == 0 && pausedUntil <= now
  }

  /// Whether no request that draws on it is under way.
  var isIdle: Bool { requestsInFlight == 0 }

  /// Notes that a request begins to wait for it, with a change of 1, or no longer does, with -1.
  mutating func queue(_ demand: Demand, rank: LimitRank, _ change: Int) {
    let units = units(demand) * change
    waiting.add(change, units)
    switch rank {
    case .cancel: waitingCancels.add(change, units)
    case .usual: break
    case .yielding: waitingYielding.add(change, units)
    }
  }

  /// Those who wait for it and whom a request of that rank may not overtake.
  func ahead(of rank: LimitRank) -> Queue {
    switch rank {
    case .cancel: waitingCancels
    case .usual:
      Queue(
        requests: waiting.requests - waitingYielding.requests, units: waiting.units - waitingYielding.units)
    case .yielding: waiting
    }
  }

  mutating func grant(_ demand: Demand) {
    requestsInFlight += 1
    if demand.isUnknown { reserve = units(demand) } else { inFlight += demand.amount }
  }

  /// Takes back the charge of a request that never left.
  mutating func refund(_ demand: Demand) {
    requestsInFlight -= 1
    if demand.isUnknown { reserve = 0 } else { inFlight -= demand.amount }
  }

  /// Ends a request that may have reached the server, with the headers of its answer; the server's own count in them, nil
  /// where the header that would tell it is `inaccurate` or there is none.
  mutating func settle(
    _ demand: Demand, granted: Duration, now: Duration, headers: HTTPHeaders?, besides inaccurate: [String]
  ) -> Int? {
    var told: Int?
    if let headers, let header, !inaccurate.contains(header) { told = headers[header].flatMap { Int($0) } }
    settle(demand, granted: granted, now: now, told: told.map(Demand.units))
    return told
  }

  /// Ends a request that may have reached the server; `told` is the server's own count in its answer.
  mutating func settle(_ demand: Demand, granted: Duration, now: Duration, told: Int?) {
    if demand.kind == .draw { refund(demand) }
    expire(now)
    // Answered since the request left, and so perhaps counted after the server wrote its count.
    let overlapping = told == nil ? 0 : amount(answeredAfter: granted)
    hold(demand.amount, now)
    guard let told else { return }
    if held < told { hold(told - held, now) }
    if held > told + overlapping { drop(held - told - overlapping) }
  }

  /// Lets go of charges whose interval has passed.
  mutating func expire(_ now: Duration) {
    while first < entries.count, entries[first].answered + interval <= now {
      held -= entries[first].amount
      first += 1
    }
    if first > 64 && first * 2 > entries.count {
      entries.removeFirst(first)
      first = 0
    }
  }

  private func amount(answeredAfter time: Duration) -> Int {
    var (sum, index) = (0, entries.count)
    while index > first, entries[index - 1].answered > time {
      index -= 1
      sum += entries[index].amount
    }
    return sum
  }

  private mutating func hold(_ amount: Int, _ now: Duration) {
    guard amount > 0 else { return }
    held += amount
    if let last = entries.indices.last, last >= first, now - entries[last].began < grain {
      entries[last].amount += amount
      entries[last].answered = now
    } else {
      entries.append(Entry(began: now, answered: now, amount: amount))
    }
  }

  /// Lets go of the oldest charges: the server has begun a new window, or charged less than documented.
  private mutating func drop(_ amount: Int) {
    var rest = amount
    while rest > 0, first < entries.count {
      let part = min(rest, entries[first].amount)
      entries[first].amount -= part
      held -= part
      rest -= part
      if entries[first].amount == 0 { first += 1 }
    }
  }
}

/// What a request has to do with one budget.
struct Demand: Sendable {
  /// What a budget is to a request.
  enum Kind: Sendable {
    /// It has no limit and only pauses.
    case gate
    /// The request draws nothing on it, but its pauses hold the request back, and an answer tells its use: the limit of the
    /// address for an order that weighs nothing.
    case heed
    /// The request draws on it.
    case draw
  }

  /// The budget's number in its limiter.
  let budget: Int
  let kind: Kind
  /// Units. A weight that is not known is charged with the least there is until the server tells.
  let amount: Int
  /// Whether its weight is not known.
  let isUnknown: Bool
  /// The units that it leaves free for others.
  let leaving: Int

  /// A draw of that many units.
  init(budget: Int, amount: Int, isUnknown: Bool = false, leaving: Int = 0) {
    (self.budget, kind, self.amount, self.isUnknown, self.leaving) = (budget, .draw, amount, isUnknown, leaving)
  }

  /// A budget on which nothing is drawn.
  init(_ kind: Kind, budget: Int) {
    (self.budget, self.kind, amount, isUnknown, leaving) = (budget, kind, 0, false, 0)
  }

  /// An amount within reason: sums of such cannot overflow, whatever a caller or a server says.
  static func units(_ amount: Int) -> Int { min(max(0, amount), Int(Int32.max)) }
}
