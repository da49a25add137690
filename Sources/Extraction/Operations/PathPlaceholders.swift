import Specification

/// Names of parameters that stand in a path: `/order/{orderId}`, `/order/:orderId`, `/order/<orderId>`.
enum PathPlaceholders {
  /// A path with all of them in braces.
  static func braced(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "{") }) else { return path }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map { part -> String in
      let name = part.hasPrefix(":") ? part.dropFirst() : part.filter { $0 != "{" && $0 != "}" }[...]
      let isPlaceholder = part.hasPrefix(":") || part.hasPrefix("{") && part.hasSuffix("}")
      return isPlaceholder && Token.isIdentifier(String(name)) ? "{\(name)}" : String(part)
    }
    return parts.joined(separator: "/")
  }

  /// A request line in which names in angle brackets behind a slash stand in braces.
  static func bracedAngles(_ line: String) -> String {
    guard line.contains("/<") else { return line }
    let pieces = line.split(separator: "<", omittingEmptySubsequences: false)
    return pieces.dropFirst().reduce(into: String(pieces[0])) { text, piece in
      guard text.hasSuffix("/"), let end = piece.firstIndex(of: ">"), Token.isIdentifier(String(piece[..<end])) else {
        text += "<" + piece
        return
      }
      text += "{\(piece[..<end])}" + piece[piece.index(after: end)...]
    }
  }

  /// The names in the braces of a path.
  static func names(in path: String) -> [String] {
    path.split(separator: "/").filter { $0.hasPrefix("{") && $0.hasSuffix("}") }.map {
      String($0.dropFirst().dropLast())
    }
  }

  /// The parameters with those of the path marked as such; what no table describes is text. The path then spells them as
  /// the table does.
  static func apply(_ request: inout RequestLine, to parameters: inout [StatedParameter]) {
    for (position, name) in names(in: request.path).enumerated() {
      let known = parameters.firstIndex { $0.parameter.name.lowercased() == name.lowercased() }
      let index = known ?? position
      if known == nil {
        let missing = Parameter(name: name, type: .string)
        parameters.insert(StatedParameter(parameter: missing, span: request.span), at: min(index, parameters.count))
      }
      let place = min(index, parameters.count - 1)
      parameters[place].parameter.location = .path
      parameters[place].parameter.required = .required
      parameters[place].parameter.declaredRequired = nil
      request.path = request.path.replacing("{\(name)}", with: "{\(parameters[place].parameter.name)}")
    }
  }
}
