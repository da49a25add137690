/// A structured value that has one of several documented forms, or any other.
///
/// Generated modules conform one enum per value that a general page of the exchange describes.
public protocol ParameterUnion: ParameterValue {
  /// The value of the form that it has.
  var form: any ParameterValue { get }
}

extension ParameterUnion {
  /// The JSON of the form.
  public var parameterText: String { form.parameterText }

  /// The JSON of the form.
  public var parameterJSON: String { form.parameterJSON }

  /// Checks the documented bounds of the parts; a value without a documented form has nothing to check.
  public func validate(_ check: inout ParameterCheck) { (form as? any ParameterRecord)?.validate(&check) }
}
