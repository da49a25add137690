import Diagnostics
import Specification
import Testing

@testable import Extraction

/// Numbers that look random and are the same in every run.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 31)
  }
}

@Suite("Merging readings of different strength")
struct ShapesMergerTests {
  private func found(_ path: String, page: String, languages: [String] = ["en", "zh"], title: String)
    -> ExtractedOperation
  {
    var operation = Operation(
      key: OperationKey(host: "api", method: .get, path: path), title: title, section: "s", page: page)
    operation.languages = languages
    return ExtractedOperation(
      product: "spot", operation: operation,
      examples: [Example(response: 0, languages: languages, value: .string(title))])
  }

  private func merge(_ extracted: [ExtractedOperation], into base: Specification? = nil, prune: Bool = false)
    -> Specification
  {
    SpecificationMerger.merge(
      extracted, into: base ?? Specification(catalogue: Extracting.catalogue), prune: prune, sink: DiscardingSink())
  }

  private func text(_ specification: Specification) -> String {
    SpecificationFiles.write(specification).sorted { $0.key < $1.key }.map { $0.key + "\n" + $0.value }.joined()
  }

  @Test("readings in any order, at once, one by one or in parts give the same bytes")
  func order() {
    var readings: [ExtractedOperation] = []
    for path in ["/a", "/b", "/c"] {
      for (index, languages) in [["en", "zh"], ["en"], ["zh"], ["en", "zh"]].enumerated() {
        readings.append(found(path, page: "page\(index)", languages: languages, title: "\(path)\(index)"))
      }
    }
    let expected = text(merge(readings))
    var generator = SeededGenerator(state: 7)
    for round in 0..<40 {
      let shuffled = readings.shuffled(using: &generator)
      #expect(text(merge(shuffled)) == expected)
      var onebyone = merge([])
      for reading in shuffled { onebyone = merge([reading], into: onebyone) }
      #expect(text(onebyone) == expected)
      let cut = round % shuffled.count
      #expect(text(merge(Array(shuffled[cut...]), into: merge(Array(shuffled[..<cut])))) == expected)
    }
    #expect(merge(readings).operations["spot"]?.map(\.title) == ["/a0", "/b0", "/c0"])
  }

  @Test("a reading in fewer languages takes nothing away, with a finding; in as many it is the newer one")
  func strength() {
    let base = merge([found("/a", page: "p", title: "both")])
    let collector = DiagnosticCollector()
    let weaker = SpecificationMerger.merge(
      [found("/a", page: "p", languages: ["en"], title: "english")], into: base, prune: false, sink: collector)
    #expect(weaker.operations["spot"]?.map(\.title) == ["both"])
    #expect(weaker.examples == base.examples)
    #expect(collector.diagnostics.map(\.rule.id) == ["operation-duplicate"])
    #expect(merge([found("/a", page: "p", title: "newer")], into: base).operations["spot"]?.map(\.title) == ["newer"])
  }

  @Test("English is worth more than Chinese, and a complete set replaces what is known")
  func primary() {
    let chinese = found("/a", page: "p", languages: ["zh"], title: "chinese")
    let english = found("/a", page: "p", languages: ["en"], title: "english")
    #expect(merge([chinese], into: merge([english])).operations["spot"]?.map(\.title) == ["english"])
    #expect(merge([english], into: merge([chinese])).operations["spot"]?.map(\.title) == ["english"])
    #expect(merge([chinese], into: merge([english]), prune: true).operations["spot"]?.map(\.title) == ["chinese"])
  }
}
