import Survey
import Testing

struct StableIDTests {
  /// The SHA-256 of « code␟effet.surcout », computed apart with `printf 'code\x1feffet.surcout' | sha256sum`.
  @Test func `an identifier is the digest of what it names, in the form of RFC 9562`() {
    let id = StableID("code", "effet.surcout").text
    #expect(id == StableID.code("effet.surcout").text)
    #expect(id == "4977df76-6916-801a-a685-8ce7b50a1d10")
    #expect(StableID("code", "a", "b") != StableID("code", "ab"))
    #expect(StableID("code", "a") != StableID("codeur", "a"))
  }
}
