/// Names of one word that each kind of thing has, so that the name alone does not tell which values it takes.
public enum VagueName {
  private static let names: Set<String> = [
    "accounttype", "asset", "category", "code", "from", "kind", "level", "mode", "msg", "name", "reason", "result",
    "source", "state", "status", "symbol", "tag", "to", "type", "unit", "value",
  ]

  /// Whether a name says so little, in whatever letters.
  public static func contains(_ name: String) -> Bool { names.contains(name.lowercased()) }
}
