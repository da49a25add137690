/// A type that is read from JSON by ``Slots`` and written by ``JSONWriter``.
///
/// Generated code conforms through ``JSONRecord`` and ``OpenEnumeration``. Reading does not throw: what does not fit is
/// reported to the slots and a stand-in is returned, and decoding throws at its end, so that no caller ever sees one.
public protocol JSONConvertible: Sendable {
  /// Reads the value at a position; a missing position gives a stand-in without a report.
  init(reading position: JSONPosition, _ form: WireForm, from slots: inout Slots)

  /// Writes the value.
  func write(to writer: inout JSONWriter, _ form: WireForm)
}
