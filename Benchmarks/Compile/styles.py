"""Other ways to write the response types of the generated modules, as changes of their text."""

import re

# What the slot reader needs in each type: the table of names, the reading initialiser, the writing function.
READER = re.compile(
    r"\n\n *///[^\n]*\n *public static let members = MemberTable\((?:[^()]|\n)*?\)"
    r"|\n\n *///[^\n]*\n( *)public init\(reading slots: inout Slots\) \{(?:\}|.*?\n\1\})"
    r"|\n\n *///[^\n]*\n( *)public func write\(to members: inout MemberWriter\) \{(?:\}|.*?\n\2\})",
    re.DOTALL,
)
RECORD = re.compile(r": JSONRecord\b")

# The other styles conform to this; it satisfies the runtime and must not run.
PLAIN = """
/// Stands in for the reader in compile benchmarks.
public protocol PlainStructure: JSONConvertible {}

extension PlainStructure {
  public init(reading position: JSONPosition, _ form: WireForm, from slots: inout Slots) { preconditionFailure() }
  public func write(to writer: inout JSONWriter, _ form: WireForm) {}
}
"""


def without_reader(text, conformances):
    return RECORD.sub(": " + ", ".join([*conformances, "PlainStructure"]), READER.sub("", text))


def with_variables(text):
    """Members that can be changed, in responses only."""
    head, mark, responses = text.partition(" Response")
    return head + mark + responses.replace("public let ", "public var ")


STYLES = {
    "as generated: read from slots, `let`": lambda text: text,
    "the same with `var`": with_variables,
    "no decoding at all (the floor)": lambda text: without_reader(text, []),
    "synthesized Decodable": lambda text: without_reader(text, ["Decodable"]),
    "synthesized Codable": lambda text: without_reader(text, ["Codable"]),
    "synthesized Codable, Hashable": lambda text: without_reader(text, ["Codable", "Hashable"]),
}
