/// Characters and line breaks that markdown writes as HTML does.
enum InlineEntities {
  /// The characters that documentation writes by name or number.
  static let characters: [(name: [UInt8], text: [UInt8])] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&nbsp;", " "),
    ("&le;", "≤"), ("&ge;", "≥"), ("&ndash;", "–"), ("&mdash;", "—"), ("&ldquo;", "“"), ("&rdquo;", "”"),
    ("&lsquo;", "‘"), ("&rsquo;", "’"), ("&hellip;", "…"), ("&#124;", "|"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// The tags of a line break.
  static let breaks = ["<br>", "<br/>", "<br />", "</br>"].map { Array($0.utf8) }
}
