import Documents
import Mutilation

extension Form {
  /// A form of a weight that is one number; the bucket is nil where neither the line nor the heading names one.
  private static func weight(
    _ name: String, _ rewrite: @escaping @Sendable (_ weight: String, _ bucket: String?) -> [String]?
  ) -> Form {
    Form("weight-" + name) { page in
      page.applying(
        page.sites.compactMap { site in
          guard site.part == .weight, case .paragraph(let text) = site.block.content else { return nil }
          let words = text.plain.split { " ()（）".contains($0) }
          guard let number = words.first, number.allSatisfy(\.isNumber), words.count <= 2,
            words.count == 1 || ["IP", "UID"].contains(words[1])
          else { return nil }
          let bucket = words.count == 2 ? String(words[1]) : nil
          return rewrite(String(number), bucket).map { FormPage.Edit(range: site.range, lines: $0) }
        })
    }
  }

  private static func bare(_ name: String, _ rewrite: @escaping @Sendable (_ weight: String) -> [String]) -> Form {
    weight(name) { number, bucket in bucket == nil ? rewrite(number) : nil }
  }

  private static func counted(
    _ name: String, _ rewrite: @escaping @Sendable (_ weight: String, _ bucket: String) -> [String]
  ) -> Form {
    weight(name) { number, bucket in bucket.map { rewrite(number, $0) } }
  }

  /// Forms of request weights.
  static let weights: [Form] = bareWeights + countedWeights

  private static let bareWeights: [Form] = [
    bare("plain") { [$0] }, bare("bold") { ["**\($0)**"] }, bare("code") { ["`\($0)`"] },
    bare("italic") { ["_\($0)_"] }, bare("item") { ["  * \($0)"] }, bare("quote") { ["> \($0)"] },
    bare("label") { ["Weight: \($0)"] }, bare("bold-label") { ["**Weight:** \($0)"] },
    bare("label-bold") { ["Weight: **\($0)**"] }, bare("request-label") { ["Request Weight: \($0)"] },
    bare("equals") { ["Weight = \($0)"] }, bare("wide-colon") { ["权重：\($0)"] }, bare("full-stop") { ["\($0)."] },
    bare("per-request") { ["\($0) per request"] }, bare("per-call") { ["\($0) / request"] },
    bare("unit") { ["\($0) weight"] }, bare("units") { ["\($0) weights"] }, bare("points") { ["\($0) points"] },
    bare("sentence") { ["The weight is \($0)."] }, bare("request-sentence") { ["The request weight is \($0)"] },
    bare("of-endpoint") { ["The weight of this endpoint is \($0)."] },
    bare("costs") { ["Each request costs \($0) weight."] },
    bare("consumes") { ["This request consumes \($0) weight."] },
    bare("weighs") { ["This endpoint has a weight of \($0)."] }, bare("weight-of") { ["Weight of \($0)"] },
    bare("table") { ["| Weight |", "|---|", "| \($0) |"] },
    bare("table-open") { ["Weight|", "---|", "\($0)|"] },
    bare("fenced") { ["```", $0, "```"] },
    bare("chinese-sentence") { ["每次请求权重为\($0)"] }, bare("chinese-costs") { ["每次请求消耗 \($0) 权重"] },
    bare("chinese-own") { ["本接口权重为\($0)。"] },
  ]

  private static let countedWeights: [Form] = [
    counted("behind") { ["\($0) (\($1))"] }, counted("behind-tightly") { ["\($0)(\($1))"] },
    counted("wide-parentheses") { ["\($0)（\($1)）"] }, counted("brackets") { ["\($0) [\($1)]"] },
    counted("before") { ["\($1): \($0)"] }, counted("before-bold") { ["**\($1):** \($0)"] },
    counted("before-parentheses") { ["\($1)(\($0))"] }, counted("word") { ["\($0) \($1)"] },
    counted("bold-number") { ["**\($0)** (\($1))"] }, counted("label-bucket") { ["Weight(\($1)): \($0)"] },
    counted("bucket-weight") { ["\($1) Weight: \($0)"] }, counted("label-behind") { ["Weight: \($0) (\($1))"] },
    counted("bucket-sentence") { ["The \($1) weight is \($0)."] }, counted("per") { ["\($0) per \($1)"] },
    counted("by") { ["\($0), by \($1)"] }, counted("limit-by") { ["\($0) weight, counted by \($1)"] },
    counted("bucket-unit") { ["\($0) \($1) weight"] }, counted("bucket-units") { ["\($0) weight (\($1))"] },
    counted("small-bucket") { ["\($0) (\($1.lowercased()))"] }, counted("slash") { ["\($0)/\($1)"] },
    counted("dash") { ["\($1) - \($0)"] },
    counted("weight-type") { ["| Weight Type | Weight |", "|---|---|", "| \($1) | \($0) |"] },
    counted("bucket-column") { ["| \($1) |", "|---|", "| \($0) |"] },
    counted("bucket-items") { ["  * \($1): \($0)"] },
    counted("chinese") { ["\($1)权重：\($0)"] }, counted("chinese-by") { ["按\($1)计，权重\($0)"] },
  ]
}
