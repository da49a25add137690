import SwiftCode
import Testing

/// Code comes out as `swift format` writes it.
@Suite struct RenderingTests {
  @Test func breaksArgumentsWhereALineIsFull() {
    let names = (1...12).map { Argument(nil, .string("memberNumber\($0)")) }
    let property = Property("Names.", "static let", "members", value: .call("MemberTable", names))
    #expect(
      text(.property(property)) == """
        /// Names.
        static let members = MemberTable(
          "memberNumber1", "memberNumber2", "memberNumber3", "memberNumber4", "memberNumber5", "memberNumber6", "memberNumber7",
          "memberNumber8", "memberNumber9", "memberNumber10", "memberNumber11", "memberNumber12")

        """)
  }

  @Test func putsAClosingParenthesisOfADeclarationOnItsOwnLine() {
    let parameters = (1...8).map { FunctionParameter("parameter\($0)", "Int?", default: "nil") }
    #expect(
      text(.function(Function("Creates it.", "public init", parameters, body: []))) == """
        /// Creates it.
        public init(
          parameter1: Int? = nil, parameter2: Int? = nil, parameter3: Int? = nil, parameter4: Int? = nil,
          parameter5: Int? = nil, parameter6: Int? = nil, parameter7: Int? = nil, parameter8: Int? = nil
        ) {}

        """)
  }

  @Test func breaksArraysWithATrailingComma() {
    let values = (1...14).map { Expression.string("VALUE_\($0)") }
    #expect(
      text(.property(Property("All.", "static let", "all", type: "[String]", value: .array(values)))) == """
        /// All.
        static let all: [String] = [
          "VALUE_1", "VALUE_2", "VALUE_3", "VALUE_4", "VALUE_5", "VALUE_6", "VALUE_7", "VALUE_8", "VALUE_9", "VALUE_10",
          "VALUE_11", "VALUE_12", "VALUE_13", "VALUE_14",
        ]

        """)
  }

  @Test func writesBranchesAndLocals() {
    let body: [Statement] = [
      .conditionalLocal(
        "part", type: "Int", [.init("a", [.expression("1")]), .init("b", [.expression("2")])], otherwise: "3"),
      .conditional([.init("part > 1", [.return("part")])], otherwise: []),
      .loop("element", in: "list", [.expression("use(element)")]),
      .return(.ternary("a", "1", "2")),
    ]
    #expect(
      text(.function(Function("", "func f", [], result: "-> Int", body: body))) == """
        func f() -> Int {
          let part: Int =
            if a {
              1
            } else if b {
              2
            } else {
              3
            }
          if part > 1 { return part }
          for element in list { use(element) }
          return a ? 1 : 2
        }

        """)
  }

  @Test func wrapsCommentsButNotWords() {
    let long = String(repeating: "x", count: 130)
    let words = Documentation("Summary.", paragraphs: ["A \(long) b."], items: ["one"])
    #expect(words.lines(width: 116) == ["Summary.", "", "A", long, "b.", "- one"])
  }

  @Test(arguments: [
    ("1000000", "1_000_000"), ("-1234567", "-1_234_567"), ("60000", "60000"),
    ("9007199254740993", "9_007_199_254_740_993"),
  ])
  func groupsLongNumbers(_ digits: String, _ literal: String) {
    #expect(Expression.grouped(digits) == literal)
  }

  @Test func escapesStrings() {
    #expect(Expression.quoted("a\"b\\c\n\u{7F}é") == #""a\"b\\c\n\u{7F}é""#)
  }

  private func text(_ declaration: Declaration) -> String {
    SourceFile(declarations: [declaration]).text
  }
}
