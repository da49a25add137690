import Mutilation

/// Words that are exchanged for others, so that a statement says something else.
enum FactWords {
  /// Words of a table's column on requirement.
  static let requirements: [String: String] = [
    "YES": "NO", "NO": "YES", "Yes": "No", "No": "Yes", "是": "否", "否": "是", "Y": "N", "N": "Y",
  ]

  /// Words that a statement turns on.
  static let negations: [String: String] = [
    "cannot": "can", "must": "may", "not": "now", "either": "neither", "Either": "Neither", "only": "also",
    "greater": "less", "less": "greater", "larger": "smaller", "smaller": "larger", "longer": "shorter",
    "shorter": "longer", "maximum": "minimum", "Maximum": "Minimum", "max": "min", "Max": "Min", "minimum": "maximum",
    "min": "max", "least": "most", "should": "may", "may": "must", "no": "every", "never": "always", "without": "with",
    "required": "optional", "mandatory": "optional", "optional": "mandatory", "ascending": "descending",
    "descending": "ascending",
  ]

  /// The same in Chinese, where words have no blanks between them; the longer ones first.
  static let chineseNegations: [(old: String, new: String)] = [
    ("不能", "也能"), ("不可", "也可"), ("不得", "也得"), ("必须", "不必"), ("至少", "至多"), ("大于", "小于"), ("小于", "大于"),
  ]

  /// Units of time.
  static let units: [String: String] = [
    "day": "hour", "days": "hours", "hour": "day", "hours": "days", "hrs": "days", "minute": "second",
    "minutes": "seconds", "second": "minute", "seconds": "minutes", "month": "day", "months": "days", "week": "day",
    "weeks": "days", "milliseconds": "seconds", "ms": "seconds",
  ]

  /// Words that make a unit in the singular a length of time.
  static let rates: Set<String> = ["per", "every", "each", "a", "one"]

  /// The same in Chinese.
  static let chineseUnits: [(old: String, new: String)] = [
    ("小时", "天"), ("天", "小时"), ("分钟", "秒"), ("毫秒", "秒"), ("个月", "天"),
  ]

  /// What is changed in the sections of each part.
  static let parts: [StatedPart: FactSite.Kind] = [
    .weight: .weight, .request: .path, .response: .key, .parameters: .name,
  ]

  static let methods = ["GET": "POST", "POST": "GET", "PUT": "POST", "DELETE": "GET"]
}
