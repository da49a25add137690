/// Finds the paths of reported values, all in one walk, only when somebody wants to see them.
struct PathFinder {
  private let document: JSONDocument
  private let targets: [Int]
  private var nextTarget = 0
  private var current: [PathStep] = []
  private var found: [[PathStep]] = []

  /// The steps from the root to each token; `targets` are ascending and may repeat.
  static func steps(to targets: [Int], in document: JSONDocument) -> [[PathStep]] {
    var finder = PathFinder(document: document, targets: targets)
    finder.found.reserveCapacity(targets.count)
    finder.visit(0)
    return finder.found
  }

  private init(document: JSONDocument, targets: [Int]) {
    self.document = document
    self.targets = targets
  }

  /// Notes the path of this value and goes only into those children that contain a target.
  private mutating func visit(_ index: Int) {
    while nextTarget < targets.count, targets[nextTarget] == index {
      found.append(current)
      nextTarget += 1
    }
    let token = document.tokens[index]
    guard token.kind == .array || token.kind == .object else { return }
    var child = index + 1
    var place = 0
    while child < token.next, nextTarget < targets.count, targets[nextTarget] < token.next {
      let name = child
      if token.kind == .object { child += 1 }
      let end = Int(document.tokens[child].next)
      if targets[nextTarget] < end {
        current.append(token.kind == .object ? .member(document.string(at: name)) : .index(place))
        visit(child)
        current.removeLast()
      }
      child = end
      place += 1
    }
  }
}
