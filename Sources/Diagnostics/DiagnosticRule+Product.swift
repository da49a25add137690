// MARK: - Product facts

extension DiagnosticRule {
  static let productRules = [
    enumUnread, enumDisagrees, errorDisagrees, errorUnread, limitUnread, filterUnread, filterDisagrees, hostUnknown,
    hostGone,
  ]

  /// A definition of values, or a line of one, was not understood.
  public static let enumUnread = DiagnosticRule(
    "enum-unread", .warning, "A definition of values, or one of its lines, is of a form that no rule reads.",
    remedy: "Read the definition; if it holds values, a rule is missing.")
  /// The halves define different values.
  public static let enumDisagrees = DiagnosticRule(
    "enum-disagrees", .warning, "The two languages define different values; the English ones are used.",
    remedy: "Ask the exchange, or compare the two halves of the page.")
  /// An error code has two names.
  public static let errorDisagrees = DiagnosticRule(
    "error-disagrees", .warning, "One page gives an error code two names; the first one is used.",
    remedy: "Ask the exchange; names of error codes are for people only.")
  /// No error code was understood.
  public static let errorUnread = DiagnosticRule(
    "error-unread", .warning, "A page of error codes lists them in a form that no rule reads.",
    remedy: "Read the page; if it lists codes, a rule is missing.")
  /// A limit was not understood.
  public static let limitUnread = DiagnosticRule(
    "limit-unread", .warning, "A limit is stated in a form that no rule reads.",
    remedy: "Read the statement; if it holds a budget, a rule is missing.")
  /// A filter, or a comparison of one, was not understood.
  public static let filterUnread = DiagnosticRule(
    "filter-unread", .warning, "A filter, or one of its comparisons, is of a form that no rule reads.",
    remedy: "Read the filter's section; if it shows an object or states a comparison, a rule is missing.")
  /// The halves define a filter differently.
  public static let filterDisagrees = DiagnosticRule(
    "filter-disagrees", .warning, "The two languages define a filter differently; English decides.",
    remedy: "Ask the exchange, or compare the two halves of the page.")
  /// A page names an address that no host has.
  public static let hostUnknown = DiagnosticRule(
    "host-unknown", .warning, "A general page names an address that no host of the catalogue has.",
    remedy: "If requests may go there, add it to exchange.json; else accept it with the reason.")
  /// An address of a host is documented no more.
  public static let hostGone = DiagnosticRule(
    "host-gone", .warning, "The page that documents a host does not name one of its addresses.",
    remedy: "Ask the exchange where requests go now, and correct exchange.json.")
}
