import CLibXML2

/// A parsed HTML document: owns libxml2's tree and gives out nodes that are valid while it lives.
final class HTMLTree {
  private let document: apiscribe_html_document_ref
  private let text: String
  private lazy var begins = tags()

  /// Parses `text`; nil when libxml2 cannot make a tree of it.
  init?(_ text: String) {
    var text = text
    let document = text.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) { bytes in
        apiscribe_html_parse(bytes.baseAddress, Int32(bytes.count))
      }
    }
    guard let document else { return nil }
    self.document = document
    self.text = text
  }

  /// The start tags of all elements, found in one pass over the text and one over the tree.
  private func tags() -> [apiscribe_html_node_ref: StartTags.Tag] {
    var begins: [apiscribe_html_node_ref: StartTags.Tag] = [:]
    var tags = StartTags(text)
    func collect(_ node: HTMLNode, depth: Int) {
      if let tag = tags.tag(of: node.name, line: node.line) { begins[node.reference] = tag }
      guard depth < HTMLNode.depthLimit else { return }
      for child in node.children where child.isElement { collect(child, depth: depth + 1) }
    }
    if let root { collect(root, depth: 0) }
    return begins
  }

  deinit {
    apiscribe_html_free(document)
  }

  /// The root element.
  var root: HTMLNode? {
    apiscribe_html_root(document).map { HTMLNode(reference: $0, tree: self) }
  }

  /// The tag with which an element begins, or nil for one whose tag is left out.
  func begin(of node: apiscribe_html_node_ref) -> StartTags.Tag? { begins[node] }
}

/// A node of an HTML tree; it keeps the tree alive.
struct HTMLNode {
  /// How deep anybody looks into a tree.
  static let depthLimit = 512

  let reference: apiscribe_html_node_ref
  let tree: HTMLTree

  private var kind: UInt32 { UInt32(bitPattern: apiscribe_html_node_kind(reference)) }

  /// Whether it is an element.
  var isElement: Bool { kind == APISCRIBE_HTML_ELEMENT.rawValue }

  /// Whether it is text.
  var isText: Bool { kind == APISCRIBE_HTML_TEXT.rawValue }

  /// The element's name; empty for other nodes.
  var name: String {
    guard isElement, let name = apiscribe_html_name(reference) else { return "" }
    return String(cString: name)
  }

  /// The text of a text node.
  var text: String {
    apiscribe_html_text(reference).map { String(cString: $0) } ?? ""
  }

  /// The nodes directly below.
  var children: [HTMLNode] {
    var children: [HTMLNode] = []
    var next = apiscribe_html_first_child(reference)
    while let child = next {
      children.append(HTMLNode(reference: child, tree: tree))
      next = apiscribe_html_next(child)
    }
    return children
  }

  /// The value of an attribute, or nil.
  func attribute(_ name: String) -> String? {
    guard isElement, let value = apiscribe_html_attribute(reference, name) else { return nil }
    defer { apiscribe_html_free_text(value) }
    return String(cString: value)
  }

  /// Whether the element has the class.
  func hasClass(_ name: String) -> Bool {
    attribute("class")?.split(separator: " ").contains { $0 == name } ?? false
  }

  /// The line of the node, from 1.
  var line: Int { apiscribe_html_line(reference) }

  /// The byte at which the element begins, or nil.
  var begin: Int? { tree.begin(of: reference)?.offset }

  /// The element's name as the text spells it.
  var spelling: String { tree.begin(of: reference)?.spelling ?? name }

  /// The first element below, in document order, for which `test` holds; no deeper than the limit.
  func first(where test: (HTMLNode) -> Bool) -> HTMLNode? {
    var stack = [(self, 0)]
    while let (node, depth) = stack.popLast() {
      if node.isElement, test(node) { return node }
      guard depth < Self.depthLimit else { continue }
      for child in node.children.reversed() where child.isElement { stack.append((child, depth + 1)) }
    }
    return nil
  }
}
