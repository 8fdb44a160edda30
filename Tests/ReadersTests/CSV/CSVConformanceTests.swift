import Diagnostics
import Readers
import Testing

@testable import SurveyFixtures

/// Cases of our own in the shapes of csv-spectrum, of sineemore’s suite and of the W3C’s tables for the Web.
struct CSVConformanceTests {
  @Test(arguments: [
    // csv-spectrum
    ("premier,dernier,adresse\nZoé,Dupré,\"rue Haute, 3\"\n", [["Zoé", "Dupré", "rue Haute, 3"]]),
    ("a,b,c\n1,\"\",\"\"\n2,3,4\n", [["1", "", ""], ["2", "3", "4"]]),
    ("a,b,c\r\n1,\"\",\"\"\r\n2,3,4\r\n", [["1", "", ""], ["2", "3", "4"]]),
    ("a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4\n", [["1", "ha \"ha\" ha"], ["3", "4"]]),
    (
      "cle,json\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"xy\"\": [1, 2]}\"\n",
      [["1", "{\"type\": \"Point\", \"xy\": [1, 2]}"]]
    ),
    ("a,b\n1,\"deux\nlignes\"\n", [["1", "deux\nlignes"]]),
    ("a,b\r\n1,\"deux\r\nlignes\"\r\n", [["1", "deux\r\nlignes"]]),
    ("a,b\n1,\"deux \n\"\"lignes\"\"\"\n", [["1", "deux \n\"lignes\""]]),
    ("a,b,c\n1,2,3\n4,5,ʤ\n", [["1", "2", "3"], ["4", "5", "ʤ"]]),
    // sineemore
    ("a,b\n,\n,\n", [["", ""], ["", ""]]),
    ("a\n\n\n1\n", [[""], [""], ["1"]]),
    ("a,b\n x, y\nz ,w \n", [[" x", " y"], ["z ", "w "]]),
    ("a,b\n\"\",\" \"\n", [["", " "]]),
    ("a,b\n", []),
    ("a,b\n1,2", [["1", "2"]]),
    // W3C
    ("Nom,Nom de famille\nHomère,Simone\n", [["Homère", "Simone"]]),
    ("ville,mots cles\nLiège,\"eau;gaz;feu\"\n", [["Liège", "eau;gaz;feu"]]),
    ("nom,quand\nfête,\"30 avril, 2024\"\n", [["fête", "30 avril, 2024"]]),
    // mixed line ends, and a return inside quotes
    ("a,b\r\n1,2\n3,4\r5,\"6\r7\"\n", [["1", "2"], ["3", "4"], ["5", "6\r7"]]),
  ])
  func `well-formed tables are read to the letter`(text: String, rows: [[String]]) {
    let reading = CSVTable.reading(SourceFile("a.csv", text), separator: UInt8(ascii: ","))
    #expect(reading.value?.records.map { $0.fields.map(\.text) } == rows)
    #expect(reading.problems == [])
  }

  @Test(arguments: [
    ("a,b\n1\n", 1, "tooFew"), ("a,b\n1,2,3\n", 1, "tooMany"), ("a,b\n1,\"2\n3,4\n", 0, "unclosed"),
    ("a,b\n1,dit \"oui\"\n", 0, "bare"), ("a,b\n1,\"dit \"oui\" et\"\n", 0, "stray"),
  ])
  func `ill-formed tables are told, and what is left out is counted`(text: String, unread: Int, what: String) {
    let reading = CSVTable.reading(SourceFile("a.csv", text), separator: UInt8(ascii: ","))
    #expect(reading.value?.unreadCount == unread, "\(what)")
    #expect(!reading.problems.isEmpty, "\(what)")
    #expect(reading.problems.allSatisfy { $0.place.line == 2 && $0.message.contains("octet") }, "\(what)")
  }
}
