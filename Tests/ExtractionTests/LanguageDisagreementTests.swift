import Diagnostics
import Testing

@testable import Extraction

/// What two languages of a page state otherwise is reported, and the first one is used.
@Suite struct LanguageDisagreementTests {
  /// The subjects of disagreements about parameters when the halves of a page differ in one row and one note.
  private func subjects(_ english: String, _ chinese: String, notes: (String, String) = ("", "")) -> [String] {
    let head = "---\nexchange: e\nsource_url: https://x.example/docs/wallet/q\n---\n"
    let text = head + half("Query Thing", english, notes.0) + "\n---\n\n" + half("查询", chinese, notes.1)
    return Extracting(Array(text.utf8)).findings
      .filter { $0.rule == .parameterDisagrees }.map { $0.subject ?? "" }
  }

  private func half(_ title: String, _ row: String, _ note: String) -> String {
    """
    # \(title) (USER_DATA)

    ## HTTP Request

    GET `/sapi/v1/thing`

    ## Request Weight

    **1(IP)**

    ## Request Parameters

    Name| Type| Mandatory| Description
    ---|---|---|---
    p| STRING| NO|\(row)
    q| STRING| NO|

    \(note)

    ## Response Example

        {}

    """
  }

  @Test("an example value is compared")
  func example() {
    #expect(subjects("A kind, e.g. AA", "种类, 例如 BB") == ["parameter p.example"])
    #expect(subjects("A kind, e.g. AA", "种类, 例如 AA") == [])
  }

  @Test("the case in which a parameter has a meaning is compared")
  func appliesWhen() {
    let chinese = "只有当 `q` 为 `BB` 时才能"
    #expect(subjects("Only used when `q` is `AA`", chinese) == ["parameter p.appliesWhen"])
    #expect(subjects("Only used when `q` is `BB`", chinese) == [])
  }

  @Test("what happens when a parameter is not sent is compared")
  func whenOmitted() {
    let english = "  * If `p` is not sent, the last 30 days are returned."
    #expect(subjects("", "", notes: (english, "  * 如果 `p` 未发送, 默认返回最近 7 天数据")) == ["parameter p.whenOmitted"])
    #expect(subjects("", "", notes: (english, "  * 如果 `p` 未发送, 默认返回最近 30 天数据")) == [])
  }
}
