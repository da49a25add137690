import Specification
import Testing

/// What the key of an operation tells.
@Suite struct OperationKeyTests {
  private func key(_ path: String) -> OperationKey { OperationKey(host: "api", method: .get, path: path) }

  @Test(arguments: [
    ("/api/v3/order", 3, "api/order"), ("/sapi/v12/asset", 12, "sapi/asset"),
    ("/futures/data/basis", 0, "futures/data/basis"),
    ("/api/v-1/x", 0, "api/v-1/x"), ("/api/v/x", 0, "api/v/x"), ("/api/v٣/x", 0, "api/v٣/x"),
  ]) func aVersionIsAPartOfThePathOfAVAndDigits(path: String, version: Int, rest: String) {
    #expect(key(path).version == version)
    #expect(key(path).unversioned.joined(separator: "/") == rest)
  }

  @Test func anOperationIsNamedWithOrWithoutItsHost() {
    #expect(key("/x").isNamed(by: "GET api /x"))
    #expect(key("/x").isNamed(by: "GET /x"))
    #expect(!key("/x").isNamed(by: "GET sapi /x"))
    #expect(OperationKey.request(of: "GET api /x") == "GET /x")
    #expect(OperationKey.request(of: "GET /x") == "GET /x")
  }
}
