import Documents
import Mutilation

extension Form {
  /// A form of the line with method and path.
  private static func request(
    _ name: String, _ rewrite: @escaping @Sendable (_ method: String, _ path: String) -> [String]
  ) -> Form {
    Form("request-" + name) { page in
      page.applying(
        page.sites.compactMap { site in
          guard site.part == .request, case .paragraph(let text) = site.block.content else { return nil }
          let words = text.plain.split(separator: " ")
          guard words.count == 2, ["GET", "POST", "PUT", "DELETE"].contains(words[0]), words[1].hasPrefix("/") else {
            return nil
          }
          return FormPage.Edit(range: site.range, lines: rewrite(String(words[0]), String(words[1])))
        })
    }
  }

  /// Forms of request lines.
  static let requests: [Form] = [
    request("plain") { ["\($0) \($1)"] },
    request("code") { ["`\($0) \($1)`"] },
    request("bold") { ["**\($0) \($1)**"] },
    request("bold-method") { ["**\($0)** \($1)"] },
    request("bold-code") { ["**`\($0) \($1)`**"] },
    request("two-codes") { ["`\($0)` `\($1)`"] },
    request("italic") { ["_\($0) \($1)_"] },
    request("fenced") { ["```", "\($0) \($1)", "```"] },
    request("fenced-http") { ["```http", "\($0) \($1)", "```"] },
    request("fenced-shell") { ["```shell", "\($0) \($1)", "```"] },
    request("tildes") { ["~~~", "\($0) \($1)", "~~~"] },
    request("version") { ["```http", "\($0) \($1) HTTP/1.1", "```"] },
    request("fenced-host") { ["```http", "\($0) \($1) HTTP/1.1", "Host: api.example.com", "```"] },
    request("indented") { ["    \($0) \($1)"] },
    request("digest") { ["`\($0) \($1)  (HMAC SHA256)`"] },
    request("digest-behind") { ["\($0) `\($1)` (HMAC SHA256)"] },
    request("security-behind") { ["\($0) `\($1)` (signed)"] },
    request("host") { ["\($0) `https://api.example.com\($1)`"] },
    request("host-placeholder") { ["\($0) `{baseUrl}\($1)`"] },
    request("host-words") { ["\($0) `<base-url>\($1)`"] },
    request("small") { ["\($0.lowercased()) `\($1)`"] },
    request("capital") { ["\($0.prefix(1))\($0.dropFirst().lowercased()) \($1)"] },
    request("blanks") { ["\($0)   `\($1) `  "] },
    request("no-break") { ["\($0)\u{A0}`\($1)`"] },
    request("dash") { ["\($0) - `\($1)`"] },
    request("arrow") { ["\($0) → `\($1)`"] },
    request("bar") { ["\($0) | `\($1)`"] },
    request("colon") { ["\($0): \($1)"] },
    request("brackets") { ["[\($0)] \($1)"] },
    request("item") { ["  * \($0) `\($1)`"] },
    request("item-dash") { ["- `\($0) \($1)`"] },
    request("quote") { ["> \($0) `\($1)`"] },
    request("linked") { ["\($0) [\($1)](https://api.example.com\($1))"] },
    request("word-before") { ["HTTP \($0) `\($1)`"] },
    request("label") { ["Endpoint: \($0) \($1)"] },
    request("bold-label") { ["**Endpoint:** `\($0) \($1)`"] },
    request("request-label") { ["Request: `\($0) \($1)`"] },
    request("path-first") { ["`\($1)` (\($0))"] },
    request("path-then-method") { ["`\($1)` \($0)"] },
    request("labels") { ["Method: \($0)", "", "Path: \($1)"] },
    request("bold-labels") { ["**Method:** `\($0)`  ", "**URL:** `\($1)`"] },
    request("lines") { ["Method: \($0)", "URL: \($1)"] },
    request("items") { ["  * Method: \($0)", "  * Path: `\($1)`"] },
    request("items-bold") { ["  * **HTTP Method**: `\($0)`", "  * **Endpoint**: `\($1)`"] },
    request("chinese-lines") { ["请求方式：\($0)", "", "请求地址：\($1)"] },
    request("table") { ["| Method | Path |", "|---|---|", "| \($0) | `\($1)` |"] },
    request("table-down") { ["| Method | \($0) |", "|---|---|", "| URL | \($1) |"] },
    request("table-open") { ["HTTP Method| Endpoint", "---|---", "\($0)| \($1)"] },
  ]
}
