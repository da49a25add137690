import Specification

/// Spellings of units of time.
enum TimeVocabulary {
  /// Words and letters, and what is written in ideographs.
  static let units: [FoldedWord: TimeSpanUnit] = [
    "ms": .millisecond, "millisecond": .millisecond, "milliseconds": .millisecond, "毫秒": .millisecond,
    "s": .second, "sec": .second, "secs": .second, "second": .second, "seconds": .second, "秒": .second, "秒钟": .second,
    "m": .minute, "min": .minute, "mins": .minute, "minute": .minute, "minutes": .minute, "分钟": .minute,
    "h": .hour, "hr": .hour, "hrs": .hour, "hour": .hour, "hours": .hour, "小时": .hour, "个小时": .hour,
    "d": .day, "day": .day, "days": .day, "天": .day, "日": .day, "自然日": .day, "个自然日": .day,
    "week": .week, "weeks": .week, "周": .week,
    "month": .month, "months": .month, "月": .month, "个月": .month,
    "year": .year, "years": .year, "年": .year,
  ]

  /// The units in ideographs, one character after the other; the longest come first.
  static let ideographs: [(spelling: [FoldedWord], unit: TimeSpanUnit)] =
    units
    .filter { !$0.key.text.utf8.allSatisfy { $0 < 0x80 } }
    .map { (spelling: $0.key.text.map { FoldedWord(String($0)) }, unit: $0.value) }
    .sorted { ($1.spelling.count, $0.unit.rawValue) < ($0.spelling.count, $1.unit.rawValue) }
}
