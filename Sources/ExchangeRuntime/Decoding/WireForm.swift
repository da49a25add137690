/// How a value is documented to be spelled on the wire; passed through arrays and maps to their elements.
///
/// Inlinable, so that a form is a constant where generated code uses it.
public struct WireForm: Sendable, Hashable {
  @usableFromInline
  enum Spelling: UInt8, Sendable {
    case natural
    case number
    case string
    case either
  }

  @usableFromInline let spelling: Spelling
  /// The unit in which timestamps are counted.
  public let unit: Timestamp.Unit

  @inlinable
  init(spelling: Spelling, unit: Timestamp.Unit) {
    self.spelling = spelling
    self.unit = unit
  }

  /// The usual form: decimals in strings; integers, booleans and timestamps bare.
  @inlinable public static var natural: WireForm { WireForm(spelling: .natural, unit: .milliseconds) }

  /// A decimal as a bare number.
  @inlinable public static var number: WireForm { WireForm(spelling: .number, unit: .milliseconds) }

  /// An integer, boolean or timestamp inside a string.
  @inlinable public static var string: WireForm { WireForm(spelling: .string, unit: .milliseconds) }

  /// A decimal, integer, boolean or timestamp of which the documentation shows both forms.
  ///
  /// Both are read without a report; what is written has the usual form.
  @inlinable public static var either: WireForm { WireForm(spelling: .either, unit: .milliseconds) }

  /// Whether a scalar is expected, and written, in a string; `usually` is what holds for its type.
  func isText(usually: Bool) -> Bool {
    switch spelling {
    case .natural, .either: usually
    case .number: false
    case .string: true
    }
  }

  /// Whether a scalar that was found in a string, or bare, is documented so.
  func allows(inString isText: Bool, usually: Bool) -> Bool {
    spelling == .either || isText == self.isText(usually: usually)
  }

  /// The same form with timestamps counted in that unit; milliseconds otherwise.
  @inlinable
  public func counting(_ unit: Timestamp.Unit) -> WireForm {
    WireForm(spelling: spelling, unit: unit)
  }
}
