import ExchangeRuntime
import Testing

@testable import ExchangeCurl

/// How the lines of a head become status and headers.
@Suite struct HeadReaderTests {
  private func head(_ lines: String...) -> (reader: ResponseHeadReader, head: ResponseHead?) {
    var reader = ResponseHeadReader()
    for line in lines { Array(line.utf8).withUnsafeBytes { reader.append($0) } }
    return (reader, reader.head)
  }

  @Test func linesAreReadAsTheyStand() throws {
    let (reader, head) = head(
      "HTTP/1.1 200 OK\r\n", "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n", "X-Empty:\r\n", "no colon\r\n", "X-A:\t b \n",
      "\r\n", "X-Trailer: c\r\n")
    let answer = try #require(head)
    #expect(answer.status == 200)
    #expect(answer.headers.map(\.name) == ["Date", "X-Empty", "X-A", "X-Trailer"])
    #expect(answer.headers.map(\.value) == ["Sun, 06 Nov 1994 08:49:37 GMT", "", "b", "c"])
    #expect(reader.count == 17 + 37 + 10 + 10 + 9 + 2 + 14)
  }

  @Test func whatIsNotCompleteIsNoHead() {
    #expect(head("HTTP/1.1 200 OK\r\n", "X-A: b\r\n").head == nil)
    #expect(head("HTTP/1.1 103 Early\r\n", "X-A: b\r\n", "\r\n").reader.isFinal == false)
    #expect(head("HTTP/1.1 103 Early\r\n", "X-A: b\r\n", "\r\n", "HTTP/2 201\r\n").head == nil)
    let (reader, final) = head("HTTP/1.1 103 Early\r\n", "X-A: b\r\n", "\r\n", "HTTP/2 201 \r\n", "x-b: c\r\n", "\r\n")
    #expect(reader.isFinal)
    #expect(final?.status == 201)
    #expect(final?.headers.map(\.name) == ["x-b"])
  }
}
