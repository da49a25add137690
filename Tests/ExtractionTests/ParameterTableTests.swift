import Specification
import Testing

@testable import Extraction

/// Tables of parameters in all the states in which pages leave them.
@Suite struct ParameterTableTests {
  private static let header = "Name| Type| Mandatory| Description\n---|---|---|---\n"

  /// Names, with `!` behind required and `?` behind conditional ones; nested names in parentheses.
  private func names(_ parameters: [Parameter]) -> String {
    parameters.map { parameter in
      let mark =
        switch parameter.required {
        case .required: "!"
        case .optional: ""
        case .requiredWhen: "?"
        }
      return parameter.name + mark + (parameter.fields.isEmpty ? "" : "(\(names(parameter.fields)))")
    }.joined(separator: " ")
  }

  private func extracted(_ parameters: String) -> Extracting {
    Extracting(
      body: """
        # Do Thing (TRADE)

        ## HTTP Request

        POST `/sapi/v1/thing`

        ## Request Weight(IP)

        **1**

        ## Request Parameters

        \(parameters)

        ## Response Example

            {}
        """)
  }

  @Test("a second table describes the elements of the list that the line above it names (6.6)")
  func nested() throws {
    let found = extracted(
      """
      \(Self.header)items| LIST| YES| Max 4 orders
      recvWindow| LONG| NO|
      timestamp| LONG| YES|

      **Where`items` is the list of things in JSON**

      \(Self.header)symbol| STRING| YES|
      size| DECIMAL| NO|
      timestamp| LONG| YES|
      """)
    let parameters = try #require(found.operation?.parameters)
    #expect(names(parameters) == "items!(symbol! size) recvWindow timestamp!")
    #expect(parameters[0].format == .json)
    #expect(parameters[0].type == .array(.object))
    #expect(!found.ids.contains("parameter-duplicate"))
  }

  @Test("tables of a section of its own are the variants of the parameter that points to it (6.6)")
  func variants() throws {
    let found = extracted(
      """
      \(Self.header)ownerInfo| STRING| YES| JSON format owner, see BasicInfo section below

      ## BasicInfo

      **For Person**

      \(Self.header)kind| INT| YES| Fix to 0: Person
      names| List| YES| this is a list
      age| STRING| NO|

      **For Company**

      \(Self.header)kind| INT| YES| Fix to 1: Company
      title| STRING| YES|
      age| STRING| NO|

      **NamePart**

      \(Self.header)first| STRING| YES|
      last| STRING| NO|
      """)
    let parameters = try #require(found.operation?.parameters)
    #expect(names(parameters) == "ownerInfo!(kind! names?(first! last) age title?)")
    #expect(parameters[0].fields[0].values.map(\.name) == ["Person", "Company"])
    #expect(parameters[0].fields[1].appliesWhen == .parameter("kind", values: ["0"]))
  }

  @Test("a table of types demands parameters, alternatives among them (6.1)")
  func demands() throws {
    let found = extracted(
      """
      \(Self.header)type| ENUM| YES| AA, BB, CC
      price| DECIMAL| NO|
      size| DECIMAL| NO|
      sum| DECIMAL| NO|

      Type| Additional mandatory parameters| Additional information
      ---|---|---
      `AA/BB`| `price`, `size`|
      `type` = `CC`| `size` and/or `sum`| some prose
      """)
    let parameters = try #require(found.operation?.parameters)
    #expect(parameters[1].required == .requiredWhen(.parameter("type", values: ["AA", "BB"])))
    let isCC = Condition.parameter("type", values: ["CC"])
    #expect(
      parameters[2].required
        == .requiredWhen(.any([.parameter("type", values: ["AA", "BB"]), .all([isCC, .notSent("sum")])])))
    #expect(parameters[3].required == .requiredWhen(.all([isCC, .notSent("size")])))
  }

  @Test("rows that broke are put together again (6.5)")
  func oddRows() throws {
    let found = extracted(
      """
      \(Self.header)symbol| STRING| YES| Either `symbol` or `symbols` must be provided
      The maximum number of `symbols` allowed in a request is 9.
      symbols
      mode| ENUM| NO| Kinds:
      `AA` or `BB`; `AA` by habit.| | |
       | | |
      Some are needed by type:| | |
      Type| Mandatory parameters
      ---|---
      AA| mode
      """)
    let parameters = try #require(found.operation?.parameters)
    #expect(names(parameters) == "symbol symbols mode")
    #expect(parameters[1].maxItems == 9)
    #expect(parameters[2].values.map(\.value.text) == ["AA", "BB"])
  }

  @Test("rows that run on in one paragraph are rows (6.5)")
  func runOn() throws {
    let narrow = extracted(
      """
          Name  |  Type | Mandatory | Description

      \\------ | ------ | ------ | ----------- symbol | STRING | NO | kind | ENUM | NO | "AA", "BB" limit | INT | NO | Default 5; max 9. timestamp | LONG | YES |
      """)
    let rows = try #require(narrow.operation?.parameters)
    #expect(names(rows) == "symbol kind limit timestamp!")
    #expect(rows[1].values.map(\.value.text) == ["AA", "BB"])
    #expect(rows[2].defaultValue == .number("5"))
    let wide = extracted(
      "｜Name | Type | Mandatory | Description ｜--- | --- | --- | --- ｜pair | STRING | YES | any ｜limit| LONG | NO |")
    #expect(names(try #require(wide.operation?.parameters)) == "pair! limit")
  }

  @Test(
    "words for no parameters give none and are no statement (6.2)",
    arguments: [
      "None", "NONE", "**None**", "NA", "N/A", "None.", "No parameters required.", "", "无", "无需参数。", "-",
    ])
  func noParameters(text: String) {
    let page = Extracting(
      body:
        "# Q (TRADE)\n\n## HTTP Request\n\nGET `/a/b`\n\n## Request Weight\n\n1\n\n## Request Parameters\n\n\(text)\n\n"
        + "## Response Example\n\n    {}\n")
    #expect(page.operation?.parameters == [])
    #expect(page.places == [])
  }

  @Test("the fifth column holds examples (6.1)")
  func examples() throws {
    let found = extracted(
      "Name| Type| Mandatory| Description| Example\n---|---|---|---|---\nalgo| STRING| YES| Kind| fast\nday| LONG| NO| |"
    )
    let parameters = try #require(found.operation?.parameters)
    #expect(parameters.map(\.example) == ["fast", nil])
  }

  @Test("requirement cells may have footnotes or offer a choice (6.4)")
  func requirements() throws {
    let found = extracted(
      "\(Self.header)a1| STRING| NO*|\nb1| STRING| YES *1|\nc1| STRING| EITHER|\nd1| STRING| EITHER|\ne1| STRING| CONDITIONAL|"
    )
    #expect(names(try #require(found.operation?.parameters)) == "a1 b1! c1 d1 e1")
    #expect(found.operation?.rules == [.atLeastOneOf(["c1", "d1"])])
  }

  @Test("what is demanded but meant for one case is required in this case")
  func limitedDemand() throws {
    let found = extracted("\(Self.header)mode| ENUM| NO| AA, BB\np1| DECIMAL| YES| Only for `mode`=`AA`.")
    #expect(found.operation?.parameters[1].required == .requiredWhen(.parameter("mode", values: ["AA"])))
    #expect(found.ids == ["parameter-contradiction"])
  }

  @Test(
    "that a parameter may be used in one case only demands it in none, whatever the table says",
    arguments: ["Can only be used when `mode` is `AA`", "只有当 `mode` 为 `AA` 时才能使用"])
  func leaveIsNoDemand(description: String) throws {
    let found = extracted("\(Self.header)mode| ENUM| NO| AA, BB\np1| DECIMAL| YES| \(description)")
    let parameter = try #require(found.operation?.parameters.last)
    #expect(parameter.required == .optional)
    #expect(parameter.declaredRequired == true)
    #expect(parameter.appliesWhen == .parameter("mode", values: ["AA"]))
    #expect(found.ids == ["parameter-contradiction"])
  }

  @Test("parameters of another operation are taken over when the specification is resolved (6.6)")
  func inheritance() throws {
    let found = extracted(
      "In addition to all parameters accepted by [`POST /sapi/v1/base`](/docs/x#y), these are accepted:\n\n"
        + "\(Self.header)verbose| BOOLEAN| NO| Default: `false`")
    let operation = try #require(found.operation)
    #expect(operation.inherits == "POST /sapi/v1/base")
    var base = Operation(
      key: OperationKey(host: operation.key.host, method: .post, path: "/sapi/v1/base"), title: "B", section: "s",
      page: "p")
    base.parameters = [Parameter(name: "symbol", type: .string, required: .required)]
    let specification = Specification(catalogue: Extracting.catalogue, operations: ["wallet": [operation, base]])
    let resolved = Resolver.resolve(specification).products[0].operations.first { $0.operation.key == operation.key }
    #expect(resolved?.operation.parameters.map(\.name) == ["symbol", "verbose"])
  }

  @Test(
    "elements of a list keep the rules of another operation, as far as they speak of parts of an element",
    arguments: ["Parameter rules are same with `New Lamp`", "Parameter rules are same with New Lamp"])
  func elementRules(note: String) throws {
    let found = extracted(
      "\(Self.header)lamps| LIST<JSON>| YES| \n> kind| ENUM| YES| AA, BB\n> price| DECIMAL| NO| \n> level| DECIMAL| NO| "
        + "\n\n  * \(note)\n")
    let operation = try #require(found.operation)
    #expect(operation.parameters.first?.rulesOf == "New Lamp")
    var one = Operation(
      key: OperationKey(host: operation.key.host, method: .post, path: "/sapi/v1/lamp"), title: "New Lamp",
      section: "s", page: "p")
    let demand = Condition.parameter("kind", values: ["AA"])
    one.parameters = ["price", "level"].map { Parameter(name: $0, type: .decimal) }
    one.parameters[0].required = .requiredWhen(demand)
    one.parameters[0].above = .number("0")
    one.parameters[1].required = .requiredWhen(.all([demand, .notSent("other")]))
    let specification = Specification(catalogue: Extracting.catalogue, operations: ["wallet": [operation, one]])
    let resolved = Resolver.resolve(specification).products[0].operations.first { $0.operation.key == operation.key }
    let fields = try #require(resolved?.operation.parameters.first?.fields)
    #expect(fields.map(\.name) == ["kind", "price", "level"])
    #expect(fields.map(\.required) == [.required, .requiredWhen(demand), .optional])
    #expect(fields[1].above == .number("0"))
  }

  @Test(
    "a request that is similar to another one has its demands where it has none of its own",
    arguments: [
      "Similar to `POST /sapi/v1/lamps`, additional mandatory parameters are determined by `kind`.",
      "如同 `POST /sapi/v1/lamps`，额外的强制参数取决于 `kind` 。",
    ])
  func similarDemands(note: String) throws {
    let found = extracted(
      "\(Self.header)kind| ENUM| YES| AA, BB\nprice| DECIMAL| NO| \nlevel| DECIMAL| NO| \n\n\(note)\n")
    let operation = try #require(found.operation)
    #expect(operation.inherits == "POST /sapi/v1/lamps")
    var base = Operation(
      key: OperationKey(host: operation.key.host, method: .post, path: "/sapi/v1/lamps"), title: "B", section: "s",
      page: "p")
    let demand = Condition.parameter("kind", values: ["AA"])
    base.parameters = ["price", "level"].map { Parameter(name: $0, type: .decimal) }
    base.parameters[0].required = .requiredWhen(demand)
    base.parameters[1].required = .requiredWhen(.sent("other"))
    base.parameters[1].appliesWhen = demand
    let specification = Specification(catalogue: Extracting.catalogue, operations: ["wallet": [operation, base]])
    let resolved = Resolver.resolve(specification).products[0].operations.first { $0.operation.key == operation.key }
    #expect(resolved?.operation.parameters.map(\.required) == [.required, .requiredWhen(demand), .optional])
    #expect(resolved?.operation.parameters.map(\.appliesWhen) == [nil, nil, demand])
  }

  @Test("a request that is similar to one beside it has its parameters, and the values that it does not list itself")
  func similarRequest() throws {
    let found = extracted(
      "The request is similar to lamps having the same parameters.\n\n\(Self.header)colour| ENUM| YES| See `lamps`")
    let operation = try #require(found.operation)
    #expect(operation.inherits == "POST /sapi/v1/lamps")
    var base = Operation(
      key: OperationKey(host: operation.key.host, method: .post, path: "/sapi/v1/lamps"), title: "B", section: "s",
      page: "p")
    base.parameters = [Parameter(name: "colour", type: .enumeration, required: .required)]
    base.parameters[0].values = [EnumValue(.string("RED"))]
    let specification = Specification(catalogue: Extracting.catalogue, operations: ["wallet": [operation, base]])
    let resolved = Resolver.resolve(specification).products[0].operations.first { $0.operation.key == operation.key }
    #expect(resolved?.operation.parameters.map(\.name) == ["colour"])
    #expect(resolved?.operation.parameters[0].values.map(\.value.text) == ["RED"])
  }
}

extension JSONValue {
  /// The value on one line.
  var line: String { CanonicalJSON.inline(self) }
}
