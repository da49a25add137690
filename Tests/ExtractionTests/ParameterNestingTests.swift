import Specification
import Testing

@testable import Extraction

/// Parts of parameters that marks, indices, or the line above their table tell; tables that lack a column.
@Suite("Parts of parameters and missing columns")
struct ParameterNestingTests {
  @Test(
    "marks before a name tell of which parameter it is a part",
    arguments: [">", "└", "→", "-", "└─", "\u{2003}"])
  func marks(mark: String) {
    let page = Extracting(rows: [
      "a| LIST| YES| ", "\(mark) b| STRING| YES| ", "\(mark) c| OBJECT| NO| ", "\(mark) \(mark) d| LONG| NO| ",
      "e| STRING| NO| ",
    ])
    #expect(
      page.json("parameters")
        == #"[{"name": "a", "type": "array", "items": "object", "required": true, "format": "json", "fields": "#
        + #"[{"name": "b", "type": "string", "required": true}, {"name": "c", "type": "object", "fields": "#
        + #"[{"name": "d", "type": "int64"}]}]}, {"name": "e", "type": "string"}]"#)
    #expect(page.places == [])
  }

  @Test("a number has no parts: what is set in below it belongs to the list above")
  func numberEncloses() {
    let page = Extracting(rows: ["a| LIST<JSON>| YES| ", "> b| LONG| YES| ", "> > c| INT| NO| "])
    #expect(
      page.json("parameters")
        == #"[{"name": "a", "type": "array", "items": "object", "required": true, "format": "json", "fields": "#
        + #"[{"name": "b", "type": "int64", "required": true}, {"name": "c", "type": "int64"}]}]"#)
  }

  @Test("parts with an index whose list has no row make the list")
  func listOfParts() {
    let page = Extracting(rows: ["a| LONG| NO| ", "b[#].c| STRING| YES| ", "b[#].d| INT| NO| ", "e| LONG| NO| "])
    #expect(
      page.json("parameters")
        == #"[{"name": "a", "type": "int64"}, {"name": "b", "type": "array", "items": "object", "required": true, "#
        + #""format": "indexed", "fields": [{"name": "c", "type": "string", "required": true}, "#
        + #"{"name": "d", "type": "int64"}]}, {"name": "e", "type": "int64"}]"#)
    #expect(page.places == ["20:1 parameter-table"])
  }

  @Test(
    "a table below the name of a type, or of a parameter, describes its parts",
    arguments: ["Info", "**Info**", "a:", "### Info", "### a"])
  func label(label: String) {
    let page = Extracting(
      rows: ["a| Info| YES| ", "b| OBJECT| NO| "],
      notes: "\(label)\n\nName| Type| Mandatory| Description\n---|---|---|---\nx| LONG| YES| ")
    let parameters = page.json("parameters") ?? ""
    #expect(parameters.contains(#""fields": [{"name": "x", "type": "int64", "required": true}]"#))
    #expect(page.operation?.parameters.map(\.name) == ["a", "b"])
  }

  private func page(_ table: String) -> Extracting { Extracting(notes: table) }

  @Test("without a column of requirements descriptions say what is required; else it is reported and optional")
  func noRequirements() {
    let page = page(
      "Name| Type| Description\n---|---|---\na| INT| required. Max 5\nb| LONG| (optional) a cursor\nc| STRING| ")
    #expect(
      page.json("parameters")
        == #"[{"name": "a", "type": "int64", "required": true, "max": 5}, {"name": "b", "type": "int64"}, "#
        + #"{"name": "c", "type": "string"}]"#)
    #expect(page.places == ["23:12 parameter-requirement"])
  }

  @Test("without a column of types everything is text, and reported")
  func noTypes() {
    let page = page("Name| Mandatory| Description\n---|---|---\na| YES| \nb| NO| comma-separated")
    #expect(
      page.json("parameters")
        == #"[{"name": "a", "type": "string", "required": true}, "#
        + #"{"name": "b", "type": "array", "items": "string", "declared": "", "format": "comma-separated"}]"#)
    #expect(page.ids == ["parameter-type", "parameter-type"])
  }

  @Test("maps are objects, and an example that is a list in JSON makes one of a text")
  func types() {
    let page = Extracting(rows: ["a| Map<String,Long>| NO| ", #"b| STRING| NO| e.g. ["X","Y"]"#])
    #expect(
      page.json("parameters")
        == #"[{"name": "a", "type": "object"}, {"name": "b", "type": "array", "items": "string", "#
        + #""declared": "STRING", "format": "json", "example": "[\"X\",\"Y\"]"}]"#)
    #expect(page.places == [])
  }

  @Test(
    "a remark in parentheses behind a label makes its value the default",
    arguments: ["1: fast (default); 2: slow", "1: fast（default）, 2: slow", "1: fast (默认), 2: slow"])
  func labelledDefault(text: String) {
    let page = Extracting(rows: ["a| INT| NO| \(text)"])
    #expect(
      page.json("parameters")
        == #"[{"name": "a", "type": "int64", "values": [{"value": 1, "name": "fast"}, "#
        + #"{"value": 2, "name": "slow"}], "default": 1}]"#)
  }
}
