/// What is known of an exchange as a whole: products, hosts, how requests are signed, what statuses mean.
///
/// It is the one file of a specification that is written by hand, from the general pages named in it.
public struct Catalogue: Sendable, Hashable {
  /// The exchange's name in folders and identifiers, `binance`.
  public var exchange: String
  /// The root of the documentation, `https://developers.binance.com/docs/`.
  public var documentation: String
  /// How requests are built and errors read.
  public var dialect: DialectFacts
  /// Security types and what they demand.
  public var securityTypes: [SecurityType]
  /// Host families with their addresses.
  public var hosts: [HostFamily]
  /// Products with their modules and pages.
  public var products: [Product]
  /// What statuses, codes and messages say about what happened; first match wins.
  public var outcomes: [OutcomeRow]
  /// Words of the trade and of the exchange that names write in capitals, with what they stand for.
  public var acronyms: [String: String]
  /// Words that the exchange writes together where it separates others, with their parts.
  public var compounds: [String: [String]]
  /// Names by which operations tell what they are for.
  public var vocabulary: Vocabulary
}

/// How an exchange wants requests built, and how it words errors.
public struct DialectFacts: Sendable, Hashable {
  /// Name of the type in generated code, `Binance`.
  public var name: String
  /// The header that carries the API key.
  public var keyHeader: String
  /// The parameter that carries the time of the request, in milliseconds.
  public var timestampParameter: String
  /// The parameter that says how long the request is valid, in milliseconds.
  public var receiveWindowParameter: String
  /// The parameter that carries the signature; it stands last.
  public var signatureParameter: String
  /// Methods whose parameters go into a form body; those of the others go into the query.
  public var bodyMethods: [HTTPMethod]
  /// The member of an error body that holds the code.
  public var errorCode: String
  /// The member of an error body that holds the message.
  public var errorMessage: String
  /// The page that says so.
  public var page: String
}

/// A security type and what requests of that type carry.
public struct SecurityType: Sendable, Hashable {
  /// The word in the titles, `USER_DATA`.
  public var name: String
  /// Whether the API key is sent.
  public var key: Bool
  /// Whether timestamp and signature are sent.
  public var signature: Bool
}

/// Addresses that serve the same operations.
public struct HostFamily: Sendable, Hashable {
  /// The family's name, `api`.
  public var name: String
  /// Addresses by environment; the first one of an environment is the usual one.
  public var environments: [HostEnvironment]
  /// The page that lists them.
  public var page: String
}

/// The addresses of a host family in one environment.
public struct HostEnvironment: Sendable, Hashable {
  /// The environment: `live`, `testnet`, `demo`.
  public var name: String
  /// Base addresses without a slash at the end.
  public var addresses: [String]
}

/// A product of the exchange: a part of its documentation that becomes one module.
public struct Product: Sendable, Hashable {
  /// The product's name and folder, `margin_trading`.
  public var name: String
  /// The Swift module, `BinanceMargin`.
  public var module: String
  /// The namespace inside it, `Margin`.
  public var namespace: String
  /// The product in words, for documentation.
  public var title: String
  /// Paths below the documentation's root that belong to it.
  public var pages: [String]
  /// Paths below those that document the same operations for another environment.
  public var twins: [String]
  /// The host family that serves it.
  public var host: String
  /// The bucket of request weights whose page names none.
  public var bucket: String
  /// The method of requests whose page names a path only, as the general page of the product says; nil when it does not.
  public var impliedMethod: HTTPMethod?

  /// Creates a product.
  public init(
    name: String, module: String, namespace: String, title: String, pages: [String], twins: [String] = [],
    host: String, bucket: String, impliedMethod: HTTPMethod? = nil
  ) {
    self.name = name
    self.module = module
    self.namespace = namespace
    self.title = title
    self.pages = pages
    self.twins = twins
    self.host = host
    self.bucket = bucket
    self.impliedMethod = impliedMethod
  }
}

/// What an answer says about what happened to a request.
public struct OutcomeRow: Sendable, Hashable {
  /// Lowest status the row speaks of.
  public var minStatus: Int
  /// Highest status the row speaks of.
  public var maxStatus: Int
  /// The code of the error body, when the row needs one.
  public var code: Int?
  /// A part of the message, when the row needs one.
  public var message: String?
  /// The path of the operation, when the row is about one only.
  public var path: String?
  /// The host families whose pages say so; empty when it holds for all.
  public var hosts: [String]
  /// `rejected`, `executed`, `partial`, `unknown`.
  public var outcome: String
  /// What it says of sending the request again, where it proves that nothing was executed: `never`,
  /// `onceAfterClock`, `afterDelay`; nil leaves it to the operation's safety.
  public var retry: String?
  /// The bucket of the limit that such an answer says is exceeded.
  public var exceeds: String?
  /// The page that says so.
  public var page: String
}

extension Catalogue {
  /// The product that a page belongs to: the one with the longest prefix of its path.
  public func product(ofPage page: String) -> Product? {
    var best: (product: Product, length: Int)?
    for product in products {
      for prefix in product.pages where page == prefix || page.hasPrefix(prefix + "/") || page.hasPrefix(prefix + ".") {
        if prefix.count > best?.length ?? 0 { best = (product, prefix.count) }
      }
    }
    return best?.product
  }

  /// The product whose operations a page documents again for another environment, or nil.
  public func product(ofTwin page: String) -> Product? {
    products.first { $0.twins.contains { page == $0 || page.hasPrefix($0 + "/") } }
  }

  /// The security type of that name, or nil.
  public func securityType(_ name: String) -> SecurityType? {
    securityTypes.first { $0.name == name }
  }
}
