#if canImport(Glibc)
  import Glibc
  import Testing

  @testable import ExchangeCurl

  /// A program at its limit of open files.
  @Suite(.serialized) struct DescriptorTests {
    @Test func aSetThatCannotBeWokenIsNotMade() throws {
      #expect(withoutDescriptors { MultiHandle(CurlConfiguration()) == nil })
      let handle = try #require(MultiHandle(CurlConfiguration()))
      handle.wake()
      let start = ContinuousClock.now
      handle.wait(milliseconds: 600_000)
      #expect(ContinuousClock.now - start < .seconds(300))
      handle.close()
    }

    /// Runs `body` while no file can be opened.
    private func withoutDescriptors<Value>(_ body: () -> Value) -> Value {
      var limit = rlimit()
      getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
      var none = limit
      none.rlim_cur = 3
      setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &none)
      defer { setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) }
      return body()
    }
  }
#endif
