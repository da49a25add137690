/// The words of a clause that tells in which case something holds: a parameter is sent, is not sent, or has a value.
enum CaseVocabulary {
  /// What begins a case and tells nothing of it.
  static let conjunctions: Set<String> = ["if", "when", "如", "果", "若", "当"]

  /// Words before what holds in the other case.
  static let alternatives = NoteVocabulary.phrases("otherwise|else", "否则|不然")

  /// The parameter is sent.
  static let sent = NoteVocabulary.phrases(
    "^ ,? if|when <name> is? SENT ,? $", "^ 如果? 若? 当? ZSENT <name> 时? ,? $", "^ 如果? 若? 通过|根据|按 <name> 查询 时? ,? $")

  /// The parameter is not sent.
  static let notSent = NoteVocabulary.phrases(
    "^ ,? if|when <name> ABSENT ,? $", "^ without <name> ,? $", "^ 如果? 若? 当? ZNOT ZSENT <name> 时? ,? $",
    "^ 如果? 若? 当? <name> ZNOT ZSENT 时? ,? $")

  /// The parameter has one of some values.
  static let equal = NoteVocabulary.phrases(
    "^ ,? if|when|for <name> is|are|= VALUES ,? $", "^ 如果? 若? 当? <name> 为|是|= VALUES 时? ,? $")
}
