import Diagnostics
import Documents
import Specification
import Testing

@testable import Extraction

@Suite("Second statements")
struct SecondStatementTests {
  private func page(_ note: String, rows: [String]) -> Extracting { Extracting(rows: rows, notes: "  * \(note)") }

  private func stated(_ description: String, _ type: String = "INT") -> Extracting {
    Extracting(rows: ["wicks| \(type)| NO| \(description)"])
  }

  @Test("another bound or default of the same parameter is reported, and the same one again is not")
  func descriptions() {
    let bounds = stated("At most 10. No more than 20.")
    #expect(bounds.json("parameters") == #"[{"name": "wicks", "type": "int64", "max": 10}]"#)
    #expect(bounds.ids == ["description-unread"])
    #expect(stated("At most 10. No more than 10.").ids == [])
    #expect(
      stated("At most 10. From 1 to 20.").json("parameters") == #"[{"name": "wicks", "type": "int64", "max": 10}]"#)
    let defaults = stated("Default 3. Default 4.")
    #expect(defaults.json("parameters") == #"[{"name": "wicks", "type": "int64", "default": 3}]"#)
    #expect(defaults.ids == ["description-unread"])
  }

  @Test("another effect of leaving a parameter out is reported with that effect")
  func omissions() {
    let rows = ["startTime| LONG| NO| ", "endTime| LONG| NO| "]
    let two = page(
      "If startTime and endTime are not sent, the last 3 days are returned.\n  * If startTime is omitted, it defaults to "
        + "endTime minus 5 days.", rows: rows)
    #expect(two.operation?.parameters.first?.whenOmitted == "5 days before endTime")
    #expect(two.ids == ["note-disagrees"])
    #expect(two.findings.contains { $0.subject == "parameter startTime.whenOmitted (last 3 days)" })
    #expect(
      page(
        "If startTime is not sent, the last 3 days are returned.\n  * Without startTime, the last 3 days are returned.",
        rows: rows
      ).ids == [])
  }

  @Test("several values of what is no list are reported, one is no fact")
  func maxItems() {
    #expect(page("wickId only support 1", rows: ["wickId| STRING| NO| "]).ids == [])
    #expect(page("wickId only support 2", rows: ["wickId| STRING| NO| "]).ids == ["note-disagrees"])
  }

  @Test("words that make a limit something else are reported")
  func limits() {
    #expect(page("Wicks can only be cut 2 times per minute", rows: []).ids == [])
    #expect(page("Wicks can also be cut 2 times per minute", rows: []).ids == ["note-without-place"])
    #expect(page("Wicks are cut minimum 2 times per minute", rows: []).ids == ["note-unread"])
  }

  @Test("a value that a word binds to something counts")
  func bindings() {
    let names = NameSet([])
    func words(_ text: String) -> [String] { Substance(names: names).words(of: Tokenizer.tokens(of: text)) }
    #expect(words("colour is RED") == ["RED"])
    #expect(words("lamps default to RED") == ["default", "RED"])
    #expect(words("turn lamps to RED") == [])
    #expect(words("oil is burnt per hour") == ["hour"])
    #expect(words("the hour of lamps") == [])
  }

  @Test("the type of a part of a list stands in the words behind its name")
  func types() {
    let rows = [
      "lamps| LIST<JSON>| YES| lamps.oil should be STRING, lamps.wick should be GLASS, and lamps.lit should be BOOLEAN. "
        + "like lamps[0].oil=a"
    ]
    #expect(
      Extracting(rows: rows).operation?.parameters.first?.fields.map(\.name) == ["oil", "lit"])
  }
}
