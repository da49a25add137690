import Documents

extension Form {
  /// A form of what rows and notes state, in one language.
  private static func statement(_ name: String, _ language: Language, _ pattern: String, _ template: String) -> Form {
    let rule = TextRule(pattern, template)
    return Form("state-" + name) { page in
      page.rewritingProse { text, own in own == language ? rule.applied(to: text) : text }
    }
  }

  private static func forms(_ name: String, _ language: Language, _ pattern: String, _ templates: [String]) -> [Form] {
    templates.enumerated().map { index, template in
      statement("\(name)-\(index + 1)", language, pattern, template)
    }
  }

  /// Forms of statements.
  static let statements: [Form] =
    forms("max", .english, max, maxTemplates) + forms("max-zh", .chinese, chineseMax, chineseMaxTemplates)
    + forms("default", .english, standard, standardTemplates)
    + forms("default-zh", .chinese, chineseStandard, chineseStandardTemplates)
    + forms("default-max", .english, both, bothTemplates)
    + forms("days", .english, #"\b(\d+) days\b"#, ["$1 day", "$1-day", "$1days", "$1d", "$1 Days", "`$1` days"])
    + forms("hours", .english, #"\b(\d+) hours\b"#, ["$1-hour", "$1hours", "$1h", "$1 hrs", "$1H", "$1 hour"])
    + forms("days-zh", .chinese, #"(\d+) ?天"#, ["$1日", "$1 天", "$1个自然日"])
    + forms("hours-zh", .chinese, #"(\d+) ?小时"#, ["$1 小时", "$1个小时", "$1h"])
    + forms("either", .english, either, eitherTemplates)
    + forms("either-zh", .chinese, chineseEither, chineseEitherTemplates)
    + [
      statement("thousands", .english, #"\b(\d{1,2})(\d{3})\b(?=\s*(?:[.;|]|$))"#, "$1,$2"),
      statement("recv-window", .english, #"The value cannot be greater than `?60000`?"#, "Must not exceed 60000"),
      statement("recv-window-max", .english, #"The value cannot be greater than `?60000`?"#, "Max 60000 ms"),
      statement("recv-window-le", .english, #"The value cannot be greater than `?60000`?"#, "<= 60000"),
      statement("recv-window-zh", .chinese, #"赋值不能大于 ?`?60000`?"#, "不得超过 60000"),
      statement("quotes", .english, #""([A-Z_]{2,})""#, "`$1`"),
      statement("quotes-curly", .english, #""([A-Z_]{2,})""#, "“$1”"),
      statement("quotes-single", .english, #""([A-Z_]{2,})""#, "'$1'"),
      statement("quotes-none", .english, #""([A-Z_]{2,})""#, "$1"),
      statement("codes-bold", .english, #"`([A-Z_]{2,})`"#, "**$1**"),
      statement("codes-none", .english, #"`([A-Z_]{2,})`"#, "$1"),
    ]

  // MARK: - Bounds and defaults

  private static let max = #"(?<![A-Za-z`_])[Mm]ax(?:imum)?(?: value)?[:：]? ?`?(\d+)`?(?=\s*(?:[;,.|)]|$))"#
  private static let maxTemplates = [
    "Max: $1", "max $1", "Maximum $1", "maximum: $1", "max. $1", "Max value $1", "maximum value: $1", "maximum is $1",
    "The maximum is $1", "max=$1", "up to $1", "at most $1", "no more than $1", "not more than $1", "<= $1", "≤ $1",
    "≤$1", "cannot exceed $1", "must not exceed $1", "not greater than $1", "maximum of $1", "max value is $1",
    "The max is $1", "upper limit $1", "limited to $1", "max: `$1`", "maximum allowed: $1", "Maximum value is $1",
    "MAX $1", "Max : $1", "max limit $1", "must be less than or equal to $1",
  ]
  private static let chineseMax = #"最大(?:值)?(?:为|是)?[:：]? ?`?(\d+)`?(?=\s*(?:[;,.|)。，；）]|$))"#
  private static let chineseMaxTemplates = [
    "最大$1", "最大值$1", "最大值为$1", "最大为 $1", "最大值：$1", "最多$1", "最多 $1 条", "不超过$1", "不能超过$1", "上限$1", "上限为$1", "最高$1",
    "不大于$1", "最大不超过$1", "小于等于$1", "≤$1", "<=$1", "最大:`$1`", "最大值是$1", "不得大于$1",
  ]
  private static let standard =
    #"(?<![A-Za-z`_])[Dd]efault(?:s)?(?: value)?(?: is)?[:：]? ?`?(\d+|[A-Z_]{3,}|true|false)`?(?=\s*(?:[;,.|)]|$))"#
  private static let standardTemplates = [
    "Default: $1", "default $1", "Default is $1", "default is `$1`", "defaults to $1", "Defaults to `$1`",
    "Default value: $1",
    "default value is $1", "default=$1", "$1 by default", "`$1` by default", "By default $1", "by default: $1",
    "The default is $1", "The default value is `$1`", "default to $1", "Default：$1", "DEFAULT $1",
    "(default $1)", "(default: `$1`)", "Default `$1`", "Default \"$1\"", "default will be $1", "Default : $1",
    "If not sent, $1 is used", "if omitted, defaults to $1", "Default value `$1`",
  ]
  private static let chineseStandard =
    #"(?:默认|缺省)(?:值)?(?:为|是)?[:：]? ?`?(\d+|[A-Z_]{3,}|true|false)`?(?=\s*(?:[;,.|)。，；）]|$))"#
  private static let chineseStandardTemplates = [
    "默认$1", "默认值$1", "默认值为$1", "默认为 $1", "默认：$1", "默认是$1", "缺省$1", "缺省值为$1", "默认值: `$1`", "默认使用$1", "（默认$1）",
    "如不传，默认为$1", "不传默认$1", "默认值是`$1`",
  ]
  private static let both = #"[Dd]efault:? ?`?(\d+)`?[;,.]? ?[Mm]ax(?:imum)?:? ?`?(\d+)`?\.?(?=\s*$|\s*\|)"#
  private static let bothTemplates = [
    "Default $1, max $2", "default $1 (max $2)", "Default: $1, Max: $2", "Default $1; max $2.", "default=$1, max=$2",
    "Default $1 Max $2", "Max $2, default $1", "max $2; default $1.", "Default: $1. Max: $2.",
    "Default $1 and max $2", "Default: $1 / Max: $2", "Default $1<br>Max $2",
  ]

  // MARK: - Demands

  private static let either = #"(?:Either )?`?([a-z]\w*)`? or `?([a-z]\w*)`? must be (?:sent|provided)\.?"#
  private static let eitherTemplates = [
    "Either `$1` or `$2` must be sent", "Either $1 or $2 must be provided.", "Either $1 or $2 is required.",
    "At least one of $1 and $2 must be sent.", "At least one of `$1` or `$2` is required",
    "One of $1 or $2 must be sent.",
    "$1 and $2 cannot both be empty.", "You must send either $1 or $2.", "Please send either `$1` or `$2`.",
    "Must send $1 or $2.", "Either $1 or $2 should be sent.", "Either $1 or $2 needs to be sent.",
    "At least $1 or $2 must be specified.", "$1 or $2 is mandatory.", "It is required to send either $1 or $2.",
    "Either `$1` / `$2` must be sent.", "One of the two, `$1` or `$2`, must be sent.",
    "$1 and $2: at least one must be sent.",
    "Requires $1 or $2.", "Either of $1 and $2 must be passed.",
  ]
  private static let chineseEither =
    #"`?([a-z]\w*)`? ?(?:与|和|或|或者) ?`?([a-z]\w*)`? ?(?:必须|至少)(?:发送|传|提供|需)?(?:一个|其一|其中之一)[^|。]*"#
  private static let chineseEitherTemplates = [
    "$1 与 $2 至少传一个", "$1和$2至少需要一个", "$1、$2 二选一必传", "必须传 $1 或 $2", "$1 或 $2 必须发送一个", "$1和$2不能同时为空", "$1 与 $2 必须提供其一",
    "$1/$2 必填其一", "需要发送$1或$2", "$1或$2必填",
  ]
}
