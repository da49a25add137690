/// Comments on the alternatives of unions.
enum UnionWords {
  /// What an alternative is.
  static func summary(_ test: UnionTest) -> String {
    switch test {
    case .array: "An array."
    case .string: "A string."
    case .number: "A number."
    case .boolean: "A truth value."
    case .anything: "Anything else."
    case .tagged(_, as: let kind): "An object of kind `\(kind)`."
    case .object(having: let member?): "An object with `\(member)`."
    case .object(having: nil): "An object."
    }
  }
}
