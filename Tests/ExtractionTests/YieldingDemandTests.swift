import Testing

@testable import Extraction

/// Demands that another statement of the page takes back.
@Suite("Demands that yield")
struct YieldingDemandTests {
  private func page(_ note: String) -> Extracting {
    Extracting(
      rows: ["kind| ENUM| YES| `A_B` or `C_D`", "price| DECIMAL| NO| ", "peg| STRING| NO| ", "qty| DECIMAL| YES| "],
      notes: note)
  }

  @Test(
    "what is optional beside another parameter is demanded without it only",
    arguments: [
      "If `peg` is given, `price` becomes optional. Otherwise, it is still mandatory.",
      "`price` is not required if `peg` is sent.", "如果使用了 `peg`，`price` 字段将是可选的。否则，`price` 字段依旧是必须的。",
    ])
  func optionalBesideAnother(note: String) {
    let page = page("  * `price` must be sent if `kind` is `A_B`.\n  * \(note)\n")
    let condition = #"{"all": [{"parameter": "kind", "is": ["A_B"]}, {"notSent": "peg"}]}"#
    #expect(
      page.json("parameters")?.contains(#""name": "price", "type": "decimal", "requiredWhen": "# + condition) == true)
    #expect(page.ids == [])
  }

  @Test("a demand of the table yields in that case, and the table's word is kept")
  func ofTable() {
    let page = page("  * If `peg` is sent, `qty` is not required.\n")
    let qty = #"{"name": "qty", "type": "decimal", "requiredWhen": {"notSent": "peg"}, "declaredRequired": true}"#
    #expect(page.json("parameters")?.contains(qty) == true)
    #expect(page.ids == ["parameter-contradiction"])
  }

  @Test("one of several is not demanded where the page tells what is answered without all of them")
  func answeredWithoutAll() {
    let page = page(
      "  * Either `peg` or `price` must be sent.\n  * If not defined for both `peg` and `price`, only some rows will be returned\n"
    )
    #expect(page.json("rules") == nil)
    #expect(page.ids == ["parameter-contradiction"])
  }

  @Test("a parameter that the table demands is optional when it has a default")
  func withDefault() {
    let page = Extracting(rows: ["limit| INT| YES| Default 30, max 500"])
    #expect(
      page.json("parameters")
        == #"[{"name": "limit", "type": "int64", "declaredRequired": true, "default": 30, "max": 500}]"#)
    #expect(page.ids == ["parameter-contradiction"])
  }

  @Test("a number above which the answer is cut short is no bound")
  func clamped() {
    let page = Extracting(rows: ["limit| INT| NO| Default 10; max 50. If limit > 50, only 50 rows will be returned."])
    #expect(page.json("parameters") == #"[{"name": "limit", "type": "int64", "default": 10}]"#)
    #expect(page.ids == [])
  }

  @Test("numbers above which the answer is cut short cost as much as the last ones below")
  func clampedCost() {
    let page = Extracting(
      weight: "limit| Weight\n---|---\n1-20| 2\n21-50| 5",
      rows: ["limit| INT| NO| Default 10; max 50. If limit > 50, only 50 rows will be returned."])
    #expect(
      page.json("weights")
        == #"[{"cost": [{"value": 2, "when": {"parameter": "limit", "min": 1, "max": 20}}, "#
        + #"{"value": 5, "when": {"parameter": "limit", "min": 21}}]}]"#)
  }
}
