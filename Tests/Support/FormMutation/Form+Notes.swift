import Documents
import Mutilation

extension Form {
  /// A form of the items of a list of notes below the parameters.
  private static func items(_ name: String, _ rewrite: @escaping @Sendable ([String]) -> [String]) -> Form {
    Form("notes-" + name) { page in
      page.applying(
        page.sites.compactMap { site in
          guard site.part == .parameters, case .list(let items) = site.block.content,
            items.allSatisfy({ $0.blocks.count == 1 })
          else { return nil }
          let texts = items.map { item in
            page.text(item.span).split(separator: "\n").map(String.init).joined(separator: " ").trimmed.dropFirst()
          }
          return FormPage.Edit(range: site.range, lines: rewrite(texts.map { String($0).trimmed }))
        })
    }
  }

  /// Forms of notes.
  static let notes: [Form] = [
    items("dashes") { $0.map { "- " + $0 } }, items("plus") { $0.map { "+ " + $0 } },
    items("stars") { $0.map { "* " + $0 } }, items("numbers") { $0.enumerated().map { "\($0 + 1). \($1)" } },
    items("parentheses") { $0.enumerated().map { "\($0 + 1)) \($1)" } },
    items("dots") { $0.flatMap { ["• " + $0, ""] } }, items("paragraphs") { $0.flatMap { [$0, ""] } },
    items("breaks") { $0.map { $0 + "  " } },
    items("quote") { $0.flatMap { ["> " + $0, ">"] } },
    items("admonition") { [":::note", ""] + $0.map { "- " + $0 } + ["", ":::"] },
    items("admonition-title") { [":::info Important", ""] + $0.flatMap { [$0, ""] } + [":::"] },
    items("alert") { ["> [!NOTE]"] + $0.map { "> * " + $0 } },
    items("bold-heading") { ["**Notes:**", ""] + $0.map { "  * " + $0 } },
    items("heading") { ["### Notes", ""] + $0.map { "  * " + $0 } },
    items("heading-remarks") { ["## Remarks", ""] + $0.map { "  * " + $0 } },
    items("plain-heading") { ["Notes:", ""] + $0.map { "  * " + $0 } },
    items("label") { $0.flatMap { ["**Note:** " + $0, ""] } },
    items("plain-label") { $0.flatMap { ["Note: " + $0, ""] } },
    items("nota-bene") { $0.flatMap { ["NB: " + $0, ""] } },
    items("chinese-label") { $0.flatMap { ["注意：" + $0, ""] } },
    items("bold") { $0.map { $0.contains("*") ? "  * " + $0 : "  * **\($0)**" } },
    items("italic") { $0.map { $0.contains("_") ? "  * " + $0 : "  * _\($0)_" } },
    items("wrapped") { texts in
      texts.flatMap { text -> [String] in
        let words = text.split(separator: " ")
        guard words.count > 6, words[5].first?.isLetter ?? false else { return ["  * " + text] }
        return ["  * " + words[..<5].joined(separator: " "), "    " + words[5...].joined(separator: " ")]
      }
    },
  ]
}
