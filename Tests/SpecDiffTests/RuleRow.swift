import Testing

/// A member of an operation on both sides, and the rules that its change falls under.
struct RuleRow: Sendable, CustomTestStringConvertible {
  var rules: [String]
  var member: String
  var old: String
  var new: String

  init(_ rules: String..., member: String, _ old: String, _ new: String) {
    self.rules = rules
    self.member = member
    self.old = old
    self.new = new
  }

  /// Facts of one parameter `a` on both sides.
  static func parameter(_ rules: String..., old: String, new: String) -> RuleRow {
    var row = RuleRow(member: "parameters", #"[{"name": "a", \#(old)}]"#, #"[{"name": "a", \#(new)}]"#)
    row.rules = rules
    return row
  }

  /// Facts of one field `a` of the answer on both sides.
  static func field(_ rules: String..., old: String, new: String) -> RuleRow {
    var row = fields(old: #"{"name": "a", \#(old)}"#, new: #"{"name": "a", \#(new)}"#)
    row.rules = rules
    return row
  }

  /// Fields of the answer on both sides.
  static func fields(_ rules: String..., old: String, new: String) -> RuleRow {
    let sides = [old, new].map { #"[{"shape": {"type": "object", "fields": [\#($0)]}}]"# }
    var row = RuleRow(member: "responses", sides[0], sides[1])
    row.rules = rules
    return row
  }

  /// The whole answer on both sides.
  static func shape(_ rules: String..., old: String, new: String) -> RuleRow {
    var row = RuleRow(member: "responses", #"[{"shape": \#(old)}]"#, #"[{"shape": \#(new)}]"#)
    row.rules = rules
    return row
  }

  var testDescription: String { "\(rules.joined(separator: ", ")): \(old) → \(new)" }

  static let all = operations + parameters + parameterFacts + requestRules + answers + fieldFacts

  private static let operations = [
    RuleRow("operation-title-changed", member: "title", #""A""#, #""B""#),
    RuleRow("operation-page-moved", member: "page", #""a/b""#, #""a/c""#),
    RuleRow("operation-page-moved", member: "section", #""a""#, #""b""#),
    RuleRow("documentation-evidence-changed", member: "languages", #"["en"]"#, #"["en", "zh"]"#),
    RuleRow("operation-deprecation-added", member: "deprecated", "null", #"{"since": "2026-01-01"}"#),
    RuleRow(
      "operation-deprecation-changed", member: "deprecated", #"{"since": "2026-01-01"}"#, #"{"since": "2027-01-01"}"#),
    RuleRow("request-inheritance-changed", member: "inherits", "null", #""POST /api/v3/order""#),
    RuleRow("documentation-prose-changed", member: "description", #""Some words.""#, #""Other words.""#),
    RuleRow("operation-security-loosened", member: "security", #""USER_DATA""#, #""MARKET_DATA""#),
    RuleRow("operation-security-tightened", member: "security", #""NONE""#, #""MARKET_DATA""#),
    RuleRow("operation-security-changed", member: "security", #""USER_DATA""#, #""TRADE""#),
    RuleRow("operation-security-tightened", member: "signed", "false", "true"),
    RuleRow("operation-safety-raised", member: "safety", #""read""#, #""place""#),
    RuleRow("operation-safety-changed", member: "safety", #""place""#, #""transfer""#),
    RuleRow("operation-weight-raised", member: "weights", weight(10), weight(20)),
    RuleRow("operation-weight-stated", member: "weights", "[]", weight(20)),
    RuleRow("operation-weight-unknown", member: "weights", weight(20), "[]"),
    RuleRow(
      "operation-weight-changed", member: "weights", #"[{"cost": [{"value": 1}]}]"#,
      #"[{"cost": [{"value": 1, "when": {"sent": "symbol"}}, {"value": 40}]}]"#),
    RuleRow(
      "operation-weight-changed", member: "weights", weight(10), #"[{"bucket": "uid", "cost": [{"value": 10}]}]"#),
    RuleRow("operation-quota-tightened", member: "quotas", #"[{"count": 10, "per": "second"}]"#, quota(9)),
    RuleRow("operation-quota-tightened", member: "quotas", "[]", quota(9)),
    RuleRow(
      "operation-quota-changed", member: "quotas", quota(9), #"[{"count": 9, "per": "minute"}]"#),
    RuleRow("operation-access-tightened", member: "permissions", "null", #"["futures"]"#),
    RuleRow("operation-access-changed", member: "accounts", #"["master"]"#, #"["credit"]"#),
    RuleRow("response-headers-doubted", member: "inaccurateHeaders", "null", #"["X-USED-WEIGHT-1M"]"#),
    RuleRow(
      "response-headers-changed", member: "inaccurateHeaders", #"["X-USED-WEIGHT-1M"]"#, #"["X-ORDER-COUNT-1M"]"#),
    RuleRow(
      "response-history-changed", member: "history", #"{"max": 30, "unit": "day"}"#, #"{"max": 7, "unit": "day"}"#),
    RuleRow("response-order-documented", member: "order", "null", #""descending""#),
    RuleRow("response-order-changed", member: "order", #""descending""#, #""ascending""#),
    RuleRow("response-error-added", member: "errors", "[]", #"[{"code": -2013, "message": "No order."}]"#),
  ]

  private static func weight(_ value: Int) -> String { #"[{"bucket": "ip", "cost": [{"value": \#(value)}]}]"# }
  private static func quota(_ count: Int) -> String { #"[{"count": \#(count), "per": "second"}]"# }

  private static let parameters = [
    RuleRow(
      "request-required-parameter-added", member: "parameters", "[]",
      #"[{"name": "a", "type": "string", "required": true}]"#),
    RuleRow("request-optional-parameter-added", member: "parameters", "[]", #"[{"name": "a", "type": "string"}]"#),
    RuleRow(
      "request-conditional-parameter-added", member: "parameters", "[]",
      #"[{"name": "a", "type": "string", "requiredWhen": {"sent": "b"}}]"#),
    RuleRow(
      "request-client-parameter-added", member: "parameters", "[]", #"[{"name": "recvWindow", "type": "int64"}]"#),
    RuleRow(
      "request-client-parameter-changed", member: "parameters", #"[{"name": "recvWindow", "type": "int64"}]"#,
      #"[{"name": "recvWindow", "type": "decimal"}]"#),
    RuleRow(
      "request-parameter-bound-tightened", member: "parameters", #"[{"name": "recvWindow", "type": "int64"}]"#,
      #"[{"name": "recvWindow", "type": "int64", "max": 60000}]"#),
    RuleRow(
      "request-parameter-renamed", member: "parameters",
      #"[{"name": "a", "type": "string"}, {"name": "orderID", "type": "int64", "min": 1}]"#,
      #"[{"name": "a", "type": "string"}, {"name": "orderId", "type": "int64", "min": 1}]"#),
    RuleRow(
      "request-parameter-moved", member: "parameters",
      #"[{"name": "a", "type": "string"}, {"name": "b", "type": "string"}, {"name": "c", "type": "string"}]"#,
      #"[{"name": "c", "type": "string"}, {"name": "a", "type": "string"}, {"name": "b", "type": "string"}]"#),
    RuleRow(
      "documentation-order-changed", member: "parameters",
      #"[{"name": "a", "type": "string"}, {"name": "timestamp", "type": "timestamp"}]"#,
      #"[{"name": "timestamp", "type": "timestamp"}, {"name": "a", "type": "string"}]"#),
  ]

  private static let parameterFacts: [RuleRow] = [
    .parameter(
      "request-parameter-became-required", old: #""type": "string""#, new: #""type": "string", "required": true"#),
    .parameter(
      "request-parameter-became-required", old: #""type": "string", "requiredWhen": {"sent": "b"}"#,
      new: #""type": "string", "required": true"#),
    .parameter(
      "request-parameter-demand-added", old: #""type": "string""#,
      new: #""type": "string", "requiredWhen": {"sent": "b"}"#),
    .parameter(
      "request-parameter-demand-changed", old: #""type": "string", "requiredWhen": {"sent": "c"}"#,
      new: #""type": "string", "requiredWhen": {"sent": "b"}"#),
    .parameter("request-parameter-type-reinterpreted", old: #""type": "int64""#, new: #""type": "timestamp""#),
    .parameter("request-parameter-type-widened", old: #""type": "int64""#, new: #""type": "string""#),
    .parameter(
      "request-parameter-type-widened", old: #""type": "array", "items": "int64""#,
      new: #""type": "array", "items": "string""#),
    .parameter(
      "request-parameter-type-changed", old: #""type": "string""#, new: #""type": "array", "items": "string""#),
    .parameter("documentation-spelling-changed", old: #""type": "string""#, new: #""type": "enum""#),
    .parameter(
      "documentation-evidence-changed", old: #""type": "object""#, new: #""type": "object", "declared": "STRING""#),
    .parameter(
      "documentation-evidence-changed", old: #""type": "string""#,
      new: #""type": "string", "declaredRequired": true"#),
    .parameter(
      "request-parameter-location-changed", old: #""type": "string""#, new: #""in": "path", "type": "string""#),
    .parameter("request-parameter-default-added", old: #""type": "int64""#, new: #""type": "int64", "default": 500"#),
    .parameter(
      "request-parameter-default-changed", old: #""type": "int64", "default": 100"#,
      new: #""type": "int64", "default": 500"#),
    .parameter(
      "request-parameter-default-added", old: #""type": "int64""#, new: #""type": "int64", "whenOmitted": "all""#),
    .parameter(
      "request-parameter-bound-tightened", old: #""type": "int64", "max": 1000"#, new: #""type": "int64", "max": 500"#),
    .parameter(
      "request-parameter-bound-tightened", old: #""type": "int64", "min": 1"#, new: #""type": "int64", "min": 10"#),
    .parameter(
      "request-parameter-bound-loosened", old: #""type": "decimal", "above": -1.5"#,
      new: #""type": "decimal", "above": -1.50001"#),
    .parameter(
      "request-parameter-bound-tightened", old: #""type": "string""#, new: #""type": "string", "maxLength": 20"#),
    .parameter(
      "documentation-spelling-changed", old: #""type": "decimal", "max": 1"#, new: #""type": "decimal", "max": 1.00"#),
    .parameter(
      "request-parameter-bound-changed", old: #""type": "string", "pattern": "[a-z]*""#,
      new: #""type": "string", "pattern": "[A-Z]*""#),
    .parameter("request-parameter-enum-added", old: #""type": "string""#, new: #""type": "string", "values": ["X"]"#),
    .parameter(
      "request-parameter-enum-added", "request-parameter-swift-type-changed", old: #""type": "string""#,
      new: #""type": "string", "values": ["X", "Y"]"#),
    .parameter(
      "request-parameter-enum-value-added", old: #""type": "string", "values": ["X", "Y"]"#,
      new: #""type": "string", "values": ["X", "Z", "Y"]"#),
    .parameter(
      "request-parameter-enum-value-added", "request-parameter-swift-type-changed",
      old: #""type": "string", "values": ["TRUE", "FALSE"]"#,
      new: #""type": "string", "values": ["TRUE", "FALSE", "ALL"]"#),
    .parameter(
      "request-parameter-enum-value-renamed",
      old: #""type": "int64", "values": [{"value": 1, "name": "A"}, {"value": 2, "name": "B"}]"#,
      new: #""type": "int64", "values": [{"value": 1, "name": "A"}, {"value": 2, "name": "C"}]"#),
    .parameter(
      "documentation-order-changed", old: #""type": "string", "values": ["X", "Y"]"#,
      new: #""type": "string", "values": ["Y", "X"]"#),
    .parameter(
      "request-parameter-enum-reference-changed", old: #""type": "enum""#, new: #""type": "enum", "enum": "Side""#),
    .parameter(
      "request-parameter-list-format-changed", old: #""type": "array", "items": "string""#,
      new: #""type": "array", "items": "string", "format": "comma-separated""#),
    .parameter(
      "documentation-spelling-changed", old: #""type": "array", "items": "string""#,
      new: #""type": "array", "items": "string", "format": "json""#),
    .parameter(
      "request-structures-added", old: #""type": "object""#, new: #""type": "object", "structures": "Form""#),
    .parameter(
      "request-structures-removed", old: #""type": "object", "structures": "Form""#, new: #""type": "object""#),
    .parameter(
      "request-structures-changed", old: #""type": "object", "structures": "Form""#,
      new: #""type": "object", "structures": "Table""#),
    .parameter(
      "request-element-rules-changed", old: #""type": "int64""#, new: #""type": "int64", "rulesOf": "New Order""#),
    .parameter(
      "request-parameter-cursor-changed", old: #""type": "int64""#, new: #""type": "int64", "cursor": "inclusive""#),
    .parameter(
      "request-parameter-unit-changed", old: #""type": "timestamp""#, new: #""type": "timestamp", "unit": "us""#),
    .parameter(
      "documentation-spelling-changed", old: #""type": "timestamp""#, new: #""type": "timestamp", "unit": "ms""#),
    .parameter(
      "documentation-condition-changed", old: #""type": "string""#,
      new: #""type": "string", "appliesWhen": {"sent": "b"}"#),
    .parameter("documentation-example-changed", old: #""type": "string""#, new: #""type": "string", "example": "x""#),
    .parameter(
      "request-required-parameter-added", old: #""type": "object""#,
      new: #""type": "object", "fields": [{"name": "b", "type": "string", "required": true}]"#),
  ]

  private static let requestRules = [
    RuleRow("request-rule-added", member: "rules", "[]", #"[{"atLeastOneOf": ["a", "b"]}]"#),
    RuleRow("request-precedence-changed", member: "rules", "[]", #"[{"prevails": "a", "over": "b"}]"#),
    RuleRow("request-window-tightened", member: "rules", window(30, "day"), window(7, "day")),
    RuleRow("request-window-tightened", member: "rules", window(2, "day"), window(24, "hour")),
    RuleRow("request-window-changed", member: "rules", window(90, "day"), window(3, "moon")),
    RuleRow(
      "request-rule-added", "request-rule-removed", member: "rules", window(7, "day"),
      window(7, "day", #", "when": {"sent": "c"}"#)),
    RuleRow(
      "request-window-loosened", member: "rules", window(7, "day", #", "when": {"sent": "c"}"#),
      window(30, "day", #", "when": {"sent": "c"}"#)),
    RuleRow(
      "documentation-order-changed", member: "rules", #"[{"atLeastOneOf": ["a", "b"]}, {"notTogether": ["c", "b"]}]"#,
      #"[{"notTogether": ["c", "b"]}, {"atLeastOneOf": ["a", "b"]}]"#),
  ]

  private static func window(_ max: Int, _ unit: String, _ condition: String = "") -> String {
    #"[{"from": "a", "to": "b", "max": \#(max), "unit": "\#(unit)"\#(condition)}]"#
  }

  private static let answers: [RuleRow] = [
    RuleRow(
      "response-error-form-added", member: "responses", "[]",
      #"[{"error": true, "shape": {"type": "object", "fields": []}}]"#),
    RuleRow("response-alternative-added", member: "responses", "[]", #"[{"shape": {"type": "string"}}]"#),
    RuleRow(
      "response-alternative-removed", "response-error-form-added", member: "responses",
      #"[{"shape": {"type": "string"}}]"#, #"[{"error": true, "shape": {"type": "string"}}]"#),
    RuleRow(
      "documentation-condition-changed", member: "responses", #"[{"shape": {"type": "string"}}]"#,
      #"[{"variants": [{"when": {"sent": "symbol"}}], "shape": {"type": "string"}}]"#),
    .shape(
      "response-alternative-added", old: #"{"type": "oneOf", "alternatives": [{"type": "string"}]}"#,
      new: #"{"type": "oneOf", "alternatives": [{"type": "int64"}, {"type": "string"}]}"#),
    .shape(
      "response-field-became-nullable", old: #"{"type": "string"}"#, new: #"{"type": "string", "nullable": true}"#),
    .shape(
      "response-column-added",
      old: #"{"type": "tuple", "columns": [{"name": "a", "type": "int64", "required": true}]}"#,
      new:
        #"{"type": "tuple", "columns": [{"name": "a", "type": "int64", "required": true}, {"name": "b", "type": "string"}]}"#
    ),
    .shape(
      "response-column-renamed", old: #"{"type": "tuple", "columns": [{"name": "a", "type": "int64"}]}"#,
      new: #"{"type": "tuple", "columns": [{"name": "b", "type": "int64"}]}"#),
    .shape(
      "response-columns-changed",
      old: #"{"type": "tuple", "columns": [{"name": "a", "type": "int64"}, {"name": "b", "type": "string"}]}"#,
      new: #"{"type": "tuple", "columns": [{"name": "b", "type": "string"}, {"name": "a", "type": "int64"}]}"#),
    .shape(
      "documentation-condition-changed", old: #"{"type": "map", "key": "symbol", "value": {"type": "string"}}"#,
      new: #"{"type": "map", "key": "asset", "value": {"type": "string"}}"#),
    .fields(
      "response-required-field-added", old: "", new: #"{"name": "a", "type": "string", "required": true}"#),
    .fields(
      "response-optional-field-added", old: "", new: #"{"name": "a", "type": "string"}"#),
    .fields(
      "response-required-field-renamed", old: #"{"name": "executedQty", "type": "decimal", "required": true}"#,
      new: #"{"name": "filledQty", "type": "decimal", "required": true}"#),
    .fields(
      "response-optional-field-renamed", old: #"{"name": "stop", "type": "decimal"}"#,
      new: #"{"name": "stopPrice", "type": "decimal"}"#),
    .fields(
      "documentation-order-changed", old: #"{"name": "a", "type": "string"}, {"name": "b", "type": "string"}"#,
      new: #"{"name": "b", "type": "string"}, {"name": "a", "type": "string"}"#),
  ]

  private static let fieldFacts: [RuleRow] = [
    .field("response-field-became-optional", old: #""type": "string", "required": true"#, new: #""type": "string""#),
    .field(
      "response-nullable-field-became-optional", old: #""type": "string", "nullable": true, "required": true"#,
      new: #""type": "string", "nullable": true"#),
    .field(
      "response-optional-field-became-nullable", old: #""type": "string""#, new: #""type": "string", "nullable": true"#),
    .field(
      "response-field-became-nullable", old: #""type": "string", "required": true"#,
      new: #""type": "string", "nullable": true, "required": true"#),
    .field("response-field-type-reinterpreted", old: #""type": "int64""#, new: #""type": "timestamp", "unit": "ms""#),
    .field("response-field-type-learned", old: #""type": "unknown""#, new: #""type": "string""#),
    .field(
      "response-field-type-learned", old: #""type": "array", "items": {"type": "unknown"}"#,
      new: #""type": "array", "items": {"type": "object", "fields": [{"name": "b", "type": "string"}]}"#),
    .field("response-field-type-widened", old: #""type": "int64""#, new: #""type": "decimal""#),
    .field("response-field-type-changed", old: #""type": "object", "fields": []"#, new: #""type": "bool""#),
    .field("response-field-wire-changed", old: #""type": "decimal""#, new: #""type": "decimal", "wire": "number""#),
    .field("response-field-unit-changed", old: #""type": "timestamp""#, new: #""type": "timestamp", "unit": "s""#),
    .field("documentation-evidence-changed", old: #""type": "int64""#, new: #""type": "int64", "weak": true"#),
    .field(
      "documentation-condition-changed", old: #""type": "decimal""#,
      new: #""type": "decimal", "unavailable": "negative""#),
    .field(
      "response-field-label-changed", old: #""type": "bool", "label": "ignore""#,
      new: #""type": "bool", "label": "bestMatch""#),
    .field(
      "response-field-enum-added", "response-field-swift-type-changed", old: #""type": "string""#,
      new: #""type": "string", "values": ["X", "Y"]"#),
    .field(
      "response-field-enum-value-added", old: #""type": "string", "values": ["X", "Y"]"#,
      new: #""type": "string", "values": ["X", "Y", "Z"]"#),
    .field(
      "documentation-value-explained", old: #""type": "string", "values": [{"value": "NEW", "name": "A"}, "OLD"]"#,
      new: #""type": "string", "values": ["NEW", "OLD"]"#),
    .field(
      "response-field-enum-value-renamed", old: #""type": "int64", "values": [{"value": 1, "name": "A"}]"#,
      new: #""type": "int64", "values": [{"value": 1, "name": "B"}]"#),
    .field(
      "response-field-enum-reference-changed", old: #""type": "string", "enum": "A""#,
      new: #""type": "string", "enum": "B""#),
  ]
}
