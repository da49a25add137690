// MARK: - Specifications

extension DiagnosticRule {
  static let specificationRules = [
    specificationSyntax, specificationInvalid, specificationFormat, operationDuplicate, operationMoved, operationGone,
    pruneExcessive, pruneIncomplete, overlayStale, overlayTarget, diagnosticNew, diagnosticGone, structureMissing,
  ]

  /// A specification file is not JSON.
  public static let specificationSyntax = DiagnosticRule(
    "specification-syntax", .error, "A specification file is not valid JSON.",
    remedy: "Restore the file, or remove it and extract its page again.")
  /// A specification file has an unexpected member or value.
  public static let specificationInvalid = DiagnosticRule(
    "specification-invalid", .error, "A specification file lacks a member, or has an unexpected member or value.",
    remedy: "Compare the file with specs/spec.schema.json, or remove it and extract its page again.")
  /// A parameter refers to a page of structured values that no page is.
  public static let structureMissing = DiagnosticRule(
    "structure-missing", .warning,
    "A parameter has the structures of a page that the specification lacks; it is any JSON object.",
    remedy: "Extract the page with that title, too, or take `structures` out of the parameter.")
  /// A specification file has another format number.
  public static let specificationFormat = DiagnosticRule(
    "specification-format", .error, "A specification file has a format number that this version does not read.",
    remedy: "Use the version of apiscribe that wrote it, or remove the file and extract its page again.")
  /// Two pages document one operation.
  public static let operationDuplicate = DiagnosticRule(
    "operation-duplicate", .warning,
    "Two pages document the same operation, or one page was read in fewer languages than before; of two pages that were "
      + "read the one whose address sorts first is used.",
    remedy: "Compare the two pages; where one of them is gone, read the complete set with --prune.")
  /// Another page documents the operation now.
  public static let operationMoved = DiagnosticRule(
    "operation-moved", .warning,
    "The page from which an operation was known documents it no more, and another page does; that one is used.",
    remedy: "Nothing, if the page was renamed; extract writes the new address.")
  /// A page that was read documents an operation no more.
  public static let operationGone = DiagnosticRule(
    "operation-gone", .warning,
    "A page was read and no longer documents an operation that was known from it; the operation is kept.",
    remedy: "Look at the page: if the operation is gone or its path has changed, extract the complete set with --prune."
  )
  /// Pruning would remove much of the specification.
  public static let pruneExcessive = DiagnosticRule(
    "prune-excessive", .error, "--prune would remove more than a tenth of what is known; nothing is written.",
    remedy: "Name all pages; where so much is gone indeed, say --prune-all.")
  /// Pruning is not safe because pages could not be used.
  public static let pruneIncomplete = DiagnosticRule(
    "prune-incomplete", .warning,
    "Some pages could not be used, so that nothing is known to be gone; nothing is removed.",
    remedy: "Mend or fetch the pages that are reported as errors, and prune then.")
  /// An overlay entry expects something that is no longer there.
  public static let overlayStale = DiagnosticRule(
    "overlay-stale", .error, "An overlay entry expects a value that the specification no longer has.",
    remedy: "Read the page again: remove the entry if the documentation was mended, else correct its expectation.")
  /// An overlay entry addresses nothing.
  public static let overlayTarget = DiagnosticRule(
    "overlay-target", .error, "An overlay entry addresses an operation or a fact that does not exist.",
    remedy: "Correct the address of the entry, or remove it.")
  /// A finding is not among the accepted ones.
  public static let diagnosticNew = DiagnosticRule(
    "diagnostic-new", .error, "A finding is not among the accepted ones in diagnostics.json.",
    remedy: "Mend its cause, or accept it with a reason.")
  /// An accepted finding no longer occurs.
  public static let diagnosticGone = DiagnosticRule(
    "diagnostic-gone", .error, "An accepted finding no longer occurs.",
    remedy: "Remove it from diagnostics.json.")
}

// MARK: - Generation

extension DiagnosticRule {
  /// Whether it is about what generated code can say and not about the documentation.
  public var isOfGeneration: Bool { Self.generationRules.contains(self) }

  static let generationRules = [
    productUnknown, nameCollision, nameInvalid, nameMissing, generationUnsupported, weightExceedsLimit, generatedStale,
  ]

  /// Operations belong to a product that the catalogue does not list.
  public static let productUnknown = DiagnosticRule(
    "product-unknown", .error, "Operations belong to a product that exchange.json does not list; no module is theirs.",
    remedy: "Add the product to exchange.json, or its pages to one that is there, and extract again.")
  /// Two things would get the same Swift name.
  public static let nameCollision = DiagnosticRule(
    "name-collision", .error, "Two things of one module would get the same Swift name.",
    remedy: "Give one of them another name in names.json.")
  /// A name is no Swift identifier.
  public static let nameInvalid = DiagnosticRule(
    "name-invalid", .error, "A name of names.json, or one derived by rule, is no usable Swift identifier.",
    remedy: "State another name in names.json.")
  /// names.json lacks a name.
  public static let nameMissing = DiagnosticRule(
    "name-missing", .error, "names.json has no name for an operation.",
    remedy: "Run apiscribe extract, which assigns names to new operations.")
  /// A fact cannot be expressed in generated code.
  public static let generationUnsupported = DiagnosticRule(
    "generation-unsupported", .warning, "A fact cannot be expressed in generated code; its comment alone states it.",
    remedy: "Look at the fact; if it is right, a construct is missing in the generator.")
  /// No limit has room for a request.
  public static let weightExceedsLimit = DiagnosticRule(
    "weight-exceeds-limit", .warning, "A request costs more than a limit that counts it allows in its whole interval.",
    remedy: "Look at the page: most often the weight belongs to another bucket; state that in an overlay.")
  /// Generated sources differ from what the specification gives.
  public static let generatedStale = DiagnosticRule(
    "generated-stale", .error, "A generated file is missing, superfluous or differs from the specification.",
    remedy: "Run make generate and commit the result.")
}
