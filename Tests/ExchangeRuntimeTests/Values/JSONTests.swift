import ExchangeRuntime
import Foundation
import Testing

@Suite struct JSONTests {
  @Test func keepsSpellingAndOrder() throws {
    let text = #"{"z":0.00493630,"a":[1E+5,-0,null,true,false,""],"m":{},"e":[]}"#
    #expect(try JSON(parsing: text).description == text)
  }

  @Test func readsSpaceAndWritesNone() throws {
    #expect(try JSON(parsing: " \n{ \"a\" :\t[ 1 , 2 ]\r} ").description == #"{"a":[1,2]}"#)
  }

  @Test func givesAccessByNameAndIndex() throws {
    let json = try JSON(parsing: #"{"rows":[{"id":9223372036854775807,"ok":true,"name":"x","none":null}]}"#)
    #expect(json["rows"]?[0]?["id"]?.integer == .max)
    #expect(json["rows"]?[0]?["ok"]?.boolean == true)
    #expect(json["rows"]?[0]?["name"]?.string == "x")
    #expect(json["rows"]?[0]?["none"]?.isNull == true)
    #expect(json["rows"]?[1] == nil)
    #expect(json["rows"]?["id"] == nil)
    #expect(json["rows"]?.array?.count == 1)
    #expect(json["rows"]?[0]?.object?.names == ["id", "ok", "name", "none"])
  }

  @Test func objectsAreEqualInAnyOrder() throws {
    let left = try JSON(parsing: #"{"a":1,"b":{"x":1.0,"y":2}}"#)
    let right = try JSON(parsing: #"{"b":{"y":2,"x":1},"a":1e0}"#)
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect(left != (try JSON(parsing: #"{"a":1}"#)))
    #expect(try JSON(parsing: "[1,2]") != JSON(parsing: "[2,1]"))
    #expect(JSON.string("1") != JSON.number(1))
  }

  @Test func keepsDuplicateNamesAndFindsTheLast() throws {
    let json = try JSON(parsing: #"{"a":1,"b":2,"a":3}"#)
    #expect(json.description == #"{"a":1,"b":2,"a":3}"#)
    #expect(json["a"] == 3)
    #expect(json == (try JSON(parsing: #"{"a":1,"a":3,"b":2}"#)))
    #expect(json != (try JSON(parsing: #"{"a":3,"a":1,"b":2}"#)))
  }

  @Test func objectMembersCanBeSetAndRemoved() throws {
    var object = try #require(try JSON(parsing: #"{"a":1,"b":2,"a":3}"#).object)
    object["a"] = "x"
    object["c"] = true
    object["b"] = nil
    #expect(JSON.object(object).description == #"{"a":"x","c":true}"#)
  }

  @Test func canBeWrittenAsLiterals() {
    let json: JSON = ["a": [1, "x", true, .null], "b": .number("0.10")]
    #expect(json.description == #"{"a":[1,"x",true,null],"b":0.10}"#)
  }

  @Test func writesNumbersAsJSONAllows() {
    #expect(JSON.number("007").description == "7")
    #expect(JSON.number("-00.50").description == "-0.50")
    #expect(JSON.number("000").description == "0")
  }

  @Test func escapesWhatJSONDemands() throws {
    let json = JSON.string("\"\\/\u{8}\u{c}\n\r\t\u{1}\u{1f}é😀")
    #expect(json.description == #""\"\\/\u0008\u000c\n\r\t\u0001\u001fé😀""#)
    #expect(try JSON(parsing: json.bytes) == json)
  }

  @Test func passesThroughFoundationCoders() throws {
    let json: JSON = ["a": [1, "x", true, .null, .number("0.25"), [:], []], "b": .number("-9223372036854775808")]
    #expect(try JSONDecoder().decode(JSON.self, from: JSONEncoder().encode(json)) == json)
    #expect(try PropertyListDecoder().decode(JSON.self, from: PropertyListEncoder().encode(json)) == json)
  }

  @Test func losesNoDigitInFoundationCoders() throws {
    let json: JSON = [.number("0.1234567890123456789"), .number("1e400"), .number("18446744073709551615")]
    let decoded = try JSONDecoder().decode(JSON.self, from: JSONEncoder().encode(json))
    #expect(decoded == ["0.1234567890123456789", "1e400", "18446744073709551615"])
    let numbers = try JSONDecoder().decode(JSON.self, from: Data("[18446744073709551615,0.1234567890123456789]".utf8))
    #expect(numbers == [.number("18446744073709551615"), .number("0.1234567890123456789")])
  }
}
