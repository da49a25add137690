/// A kind of finding: its stable id, what it means and what to do about it.
public struct DiagnosticRule: Sendable, Hashable {
  /// Stable id, `page-foreign`.
  public let id: String
  /// How serious a finding of this kind is.
  public let severity: Severity
  /// What the rule looks at and what is done when it fires.
  public let meaning: String
  /// What the maintainer can do.
  public let remedy: String

  /// Creates a rule.
  public init(_ id: String, _ severity: Severity, _ meaning: String, remedy: String) {
    self.id = id
    self.severity = severity
    self.meaning = meaning
    self.remedy = remedy
  }

  /// The rule with `id`, or nil.
  public static func named(_ id: String) -> DiagnosticRule? {
    all.first { $0.id == id }
  }

  /// Every rule, in the order of the stages.
  public static let all: [DiagnosticRule] =
    inputRules + pageRules + operationRules + parameterRules + exampleRules + productRules + specificationRules
    + generationRules
}

// MARK: - Input files

extension DiagnosticRule {
  static let inputRules = [
    inputMissing, inputUnreadable, inputNotText, inputTooLarge, inputLineTooLong, inputNestingTooDeep, inputEmpty,
    outputUnwritable,
  ]

  /// A named file or folder does not exist, or holds no page.
  public static let inputMissing = DiagnosticRule(
    "input-missing", .error, "A file or folder that was named does not exist, or a folder holds no page.",
    remedy: "Check the spelling of the path.")
  /// A file exists but cannot be read.
  public static let inputUnreadable = DiagnosticRule(
    "input-unreadable", .error, "The file exists but the system refuses to read it.",
    remedy: "Check the permissions of the file and of its folders.")
  /// The bytes are not UTF-8 text.
  public static let inputNotText = DiagnosticRule(
    "input-not-text", .error, "The file is not UTF-8 text, or holds NUL bytes.",
    remedy: "Fetch the page again, or remove the file from the folder of pages.")
  /// The file is larger than a page may be.
  public static let inputTooLarge = DiagnosticRule(
    "input-too-large", .error, "The file is larger than 4 MiB, the limit for a page.",
    remedy: "Fetch the page again, or split it.")
  /// A line is longer than a page's line may be.
  public static let inputLineTooLong = DiagnosticRule(
    "input-line-too-long", .error, "A line is longer than 64 KiB, the limit for a line of a markdown page.",
    remedy: "Fetch the page again.")
  /// Lists, quotes, elements or JSON values are nested too deeply.
  public static let inputNestingTooDeep = DiagnosticRule(
    "input-nesting-too-deep", .error, "Lists, quotes, elements or JSON values are nested more than 64 deep.",
    remedy: "Look at the page: such nesting is no documentation.")
  /// The file holds nothing.
  public static let inputEmpty = DiagnosticRule(
    "input-empty", .error, "The file is empty.",
    remedy: "Fetch the page again, or remove the file from the folder of pages.")
  /// A file or folder cannot be written.
  public static let outputUnwritable = DiagnosticRule(
    "output-unwritable", .error, "A file or folder cannot be written; nothing was changed.",
    remedy: "Check the permissions and the free space of the output folder.")
}

// MARK: - Pages

extension DiagnosticRule {
  static let pageRules = [
    pageFrontMatter, pageAddress, pageForeign, pageDuplicate, pageTwice, pageHalfMissing, pageProductUnknown,
    pageNoOperation, pageTwin,
    pageNoRequest, blockUnread,
  ]

  /// A crawled page does not begin with front matter.
  public static let pageFrontMatter = DiagnosticRule(
    "page-front-matter", .error,
    "A crawled page begins with front matter between lines `---`; here it is missing, unfinished or malformed.",
    remedy: "Fetch the page again with the crawler that writes front matter; GitHub markdown needs --address.")
  /// No address can be found for the page.
  public static let pageAddress = DiagnosticRule(
    "page-address", .error, "The page says nowhere which documentation page it is.",
    remedy: "A markdown page needs `source_url` in its front matter, an HTML page a canonical link.")
  /// The page holds the content of another one.
  public static let pageForeign = DiagnosticRule(
    "page-foreign", .error, "The heading links belong to another page than the address that the file claims.",
    remedy: "The crawl mixed up pages: fetch this address again.")
  /// Two files hold the same body under different addresses.
  public static let pageDuplicate = DiagnosticRule(
    "page-duplicate", .error,
    "The body equals that of a page with another address and no heading link tells whose it is.",
    remedy: "The crawl mixed up pages: fetch both addresses again.")
  /// Two files hold one page in one language.
  public static let pageTwice = DiagnosticRule(
    "page-twice", .warning,
    "Two files hold the same page in the same language; the one whose name sorts first is used.",
    remedy: "Remove one of the files.")
  /// A crawled page has only one language.
  public static let pageHalfMissing = DiagnosticRule(
    "page-half-missing", .warning, "The page has no second half in the other language to check the first one against.",
    remedy: "Fetch the page again if the site has it in both languages.")
  /// The page lies under a prefix that the catalogue does not list.
  public static let pageProductUnknown = DiagnosticRule(
    "page-product-unknown", .warning, "No product of exchange.json claims the page; a product named after it is used.",
    remedy: "Add the prefix to a product in exchange.json.")
  /// The page documents no REST operation.
  public static let pageNoOperation = DiagnosticRule(
    "page-no-operation", .note, "The page has no section with a REST request and was passed over.",
    remedy: "Nothing, unless the page should be an operation.")
  /// The page documents the operations of other pages for another environment.
  public static let pageTwin = DiagnosticRule(
    "page-twin", .note,
    "exchange.json lists the page among those that document operations of a product for another environment; its "
      + "operations were left out.",
    remedy: "Nothing, unless an operation exists in that environment only.")
  /// The page looks like an operation but has no request line.
  public static let pageNoRequest = DiagnosticRule(
    "page-no-request", .error, "The page has sections of an operation but no line with a method and a path.",
    remedy: "Look at the page: the request section must begin with a line such as GET `/api/v1/order`.")
  /// A block of an operation page was read by no rule.
  public static let blockUnread = DiagnosticRule(
    "block-unread", .warning, "No rule reads this block of an operation page.",
    remedy: "Look at the page; if the block holds facts, a rule is missing.")
}

// MARK: - Operations

extension DiagnosticRule {
  static let operationRules = [
    requestAmbiguous, requestShared, requestDisagrees, titleMissing, securityDisagrees, securityUndocumented,
    weightMissing,
    weightUnread, weightDisagrees, weightUnlikely, methodUnlikely, noteUnread, noteWithoutPlace,
    noteDisagrees, pathUnusual,
  ]

  /// One section holds more than one request line.
  public static let requestAmbiguous = DiagnosticRule(
    "request-ambiguous", .error, "One request section names requests of more than one method.",
    remedy:
      "Look at the page: each operation needs a section of its own. Of several paths with one method the page says "
      + "the same; they are read as an operation each.")
  /// One section names several paths.
  public static let requestShared = DiagnosticRule(
    "request-shared", .warning, "One request section names several paths; each is an operation with the same facts.",
    remedy: "Look at the page: one of the paths may be an old one that only stands for the other.")
  /// The halves name different requests.
  public static let requestDisagrees = DiagnosticRule(
    "request-disagrees", .warning, "The two languages name different requests; the English one is used.",
    remedy: "Ask the exchange, or correct it in an overlay.")
  /// The operation has no title.
  public static let titleMissing = DiagnosticRule(
    "title-missing", .error, "The operation has no heading to take its title from.", remedy: "Look at the page.")
  /// The halves name different security types.
  public static let securityDisagrees = DiagnosticRule(
    "security-disagrees", .warning, "The two languages name different security types; the English one is used.",
    remedy: "Ask the exchange, or correct it in an overlay.")
  /// The security type of the title contradicts the parameters.
  public static let securityUndocumented = DiagnosticRule(
    "security-undocumented", .warning,
    "The title names no security type, but the parameters have a timestamp: the operation is taken as signed.",
    remedy: "Ask the exchange, or state the security type in an overlay.")
  /// No request weight is documented.
  public static let weightMissing = DiagnosticRule(
    "weight-missing", .warning, "The page states no request weight; it is unknown.",
    remedy: "State the weight in an overlay if it is known.")
  /// The request weight could not be interpreted.
  public static let weightUnread = DiagnosticRule(
    "weight-unread", .warning, "The text of the request weight is of a form that no rule reads; the weight is unknown.",
    remedy: "State the weight in an overlay, or add the form to the weight rules.")
  /// The halves state different weights.
  public static let weightDisagrees = DiagnosticRule(
    "weight-disagrees", .warning,
    "The two languages state different request weights, of which the English one is used; or a note states another one "
      + "than the weight section, and the note is used.",
    remedy: "Ask the exchange, or correct it in an overlay.")
  /// Orders are counted for a request that places none.
  public static let weightUnlikely = DiagnosticRule(
    "weight-unlikely", .warning, "The weight counts orders, but the operation places none.",
    remedy: "Ask the exchange: the weight may be meant for the address or the account; then correct it in an overlay.")
  /// A GET that is named after a change.
  public static let methodUnlikely = DiagnosticRule(
    "method-unlikely", .warning, "The request is a GET but is named after a change; it is not taken for a read.",
    remedy: "Look at the page; add a row to the table of what operations do.")
  /// A note with a name, a number or a demand was not understood.
  public static let noteUnread = DiagnosticRule(
    "note-unread", .warning, "A note names parameters or fields, numbers or demands in a form that no rule reads.",
    remedy: "Read the note; if it holds a fact, a rule is missing.")
  /// A note states a fact for which the format has no member.
  public static let noteWithoutPlace = DiagnosticRule(
    "note-without-place", .note,
    "A note states a fact about the exchange that a rule reads but that has no place in a specification.",
    remedy: "Nothing; the page says more than the specification can.")
  /// Notes state a fact in two ways.
  public static let noteDisagrees = DiagnosticRule(
    "note-disagrees", .warning, "Notes state one fact in two ways; the first one is used.",
    remedy: "Ask the exchange, or correct it in an overlay.")
  /// The path has an unusual form.
  public static let pathUnusual = DiagnosticRule(
    "path-unusual", .warning, "The path lacks its leading slash, or carries a remark; it was normalised.",
    remedy: "Nothing, if the path in the specification is right.")
}

// MARK: - Parameters

extension DiagnosticRule {
  static let parameterRules = [
    parameterType, parameterRequirement, parameterTable, parameterDuplicate, parameterContradiction,
    parameterDisagrees, parameterOneLanguage, ruleUnknownName, descriptionUnread,
  ]

  /// A parameter has a type that is not in the vocabulary.
  public static let parameterType = DiagnosticRule(
    "parameter-type", .warning, "The type of a parameter is not in the vocabulary of types; it is taken as text.",
    remedy: "Add the type to the vocabulary, or state it in an overlay.")
  /// A requirement cell is not in the vocabulary.
  public static let parameterRequirement = DiagnosticRule(
    "parameter-requirement", .warning, "The cell that says whether a parameter is required is not in the vocabulary.",
    remedy: "Add the word to the vocabulary; until then the parameter counts as optional.")
  /// A parameter table or row cannot be read.
  public static let parameterTable = DiagnosticRule(
    "parameter-table", .warning, "A table of parameters, or one of its rows, has not the expected columns.",
    remedy: "Look at the page and state the parameters in an overlay.")
  /// A parameter stands twice in a table.
  public static let parameterDuplicate = DiagnosticRule(
    "parameter-duplicate", .warning, "A parameter stands twice in one table; the first row is used.",
    remedy: "Ask the exchange, or correct it in an overlay.")
  /// A note contradicts the table.
  public static let parameterContradiction = DiagnosticRule(
    "parameter-contradiction", .warning, "A note contradicts the table about a parameter; the weaker demand is used.",
    remedy: "Ask the exchange, or correct it in an overlay.")
  /// The halves disagree about a parameter.
  public static let parameterDisagrees = DiagnosticRule(
    "parameter-disagrees", .warning, "The two languages disagree about a parameter; the English one is used.",
    remedy: "Ask the exchange, or correct it in an overlay.")
  /// Only one half has the parameter.
  public static let parameterOneLanguage = DiagnosticRule(
    "parameter-one-language", .warning,
    "Only one language lists the parameter; it is kept, as optional if it is not the English one.",
    remedy: "Ask the exchange, or correct it in an overlay.")
  /// A description of a parameter was not understood.
  public static let descriptionUnread = DiagnosticRule(
    "description-unread", .warning, "The description of a parameter states a demand or limit in a form no rule reads.",
    remedy: "Read the description; if it holds a fact, a rule is missing.")
  /// A rule names a parameter that the table lacks.
  public static let ruleUnknownName = DiagnosticRule(
    "rule-unknown-name", .warning, "A note states a rule about a name that is no parameter of the table.",
    remedy: "Look at the page; the rule was not taken over.")
}

// MARK: - Examples and shapes

extension DiagnosticRule {
  static let exampleRules = [
    exampleMissing, exampleRepaired, exampleUnreadable, exampleLeftOut, exampleDuplicateMember, fieldOneLanguage,
    fieldTypesDiffer,
    fieldSingleWitness, commentUnread, exampleLabelUnread, exampleElsewhere,
    fieldUnshown,
  ]

  /// The operation has no example response.
  public static let exampleMissing = DiagnosticRule(
    "example-missing", .warning, "The page shows no example response; the shape of the answer is unknown.",
    remedy: "State the shape in an overlay if it is known.")
  /// An example is no JSON but could be repaired.
  public static let exampleRepaired = DiagnosticRule(
    "example-repaired", .warning, "An example response is not JSON; it was read as the documentation means it.",
    remedy: "Nothing, if the repair is right.")
  /// An example cannot be read.
  public static let exampleUnreadable = DiagnosticRule(
    "example-unreadable", .error, "The only example response of an operation ends in the middle.",
    remedy: "Fetch the page again.")
  /// An example cannot be read, and there are others, or the rest of the page is sound.
  public static let exampleLeftOut = DiagnosticRule(
    "example-left-out", .warning,
    "An example response cannot be read, not even with repairs; the answer is known by other examples, if there are any.",
    remedy: "Look at the page; state in an overlay what only that example shows.")
  /// An example has one member twice.
  public static let exampleDuplicateMember = DiagnosticRule(
    "example-duplicate-member", .warning, "An object of an example has one member twice; the first one is used.",
    remedy: "Nothing, if the first value is the right one.")
  /// Only one half shows a field.
  public static let fieldOneLanguage = DiagnosticRule(
    "field-one-language", .warning, "Only one language shows the field; it is optional.",
    remedy: "Ask the exchange, or state it in an overlay.")
  /// Witnesses show a field with different types.
  public static let fieldTypesDiffer = DiagnosticRule(
    "field-types-differ", .warning, "Examples show values of different types for one field.",
    remedy: "Ask the exchange, or state the type in an overlay.")
  /// A field was seen once only.
  public static let fieldSingleWitness = DiagnosticRule(
    "field-single-witness", .note, "All fields of the response were seen in one example only and are optional.",
    remedy: "Nothing; a second language or a second example would settle it.")
  /// A table or list names a field that no example shows.
  public static let fieldUnshown = DiagnosticRule(
    "field-unshown", .warning, "A table or list of answer fields names a field that no example shows.",
    remedy: "Nothing, if the field is right; else correct it in an overlay.")
  /// An example stands in a section that is not one of answers.
  public static let exampleElsewhere = DiagnosticRule(
    "example-elsewhere", .note, "The only example stands under a heading of the request; it was taken as the answer.",
    remedy: "Nothing, if the block is an answer.")
  /// The label above an example was not understood.
  public static let exampleLabelUnread = DiagnosticRule(
    "example-label-unread", .warning,
    "The label above an example is of a form that no rule reads; its case is unknown.",
    remedy: "Read the label; if it states a condition, a row of the vocabulary is missing.")
  /// A comment beside an example was not understood.
  public static let commentUnread = DiagnosticRule(
    "comment-unread", .note, "A comment in an example names values or demands in a form that no rule reads.",
    remedy: "Read the comment; if it holds a fact, a rule is missing.")
}
