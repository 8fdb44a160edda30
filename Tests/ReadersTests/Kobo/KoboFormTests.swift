import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

struct KoboFormTests {
  @Test func `an XLSForm is an export without cases`() {
    let reading = SurveyReader.read(data: KoboForms.form)
    #expect(reading.value?.description.tool == "KoboToolbox")
    #expect(reading.value?.title == Label("Aides"))
    #expect(
      reading.value?.dataset.lines == [
        "start texte", "org texte", "aide unique [yes no]", "qui multiple [b c v other]", "etp nombre", "jour date",
        "lieu texte",
      ])
    #expect(reading.problems == [])
  }

  @Test(arguments: [
    ["type", "name", "label"], ["Type", "Name", "Label"], ["type", "name", "label:Français"],
    ["type", "name", "label :: French (fr)"], ["TYPE", "name", "Label::fr"],
  ])
  func `headings may be written in many ways`(heading: [String]) {
    let file = ExcelFixture(
      ("Survey ", [heading, ["select one l", "q", "Combien ?"]]),
      ("choices", [["list name", "name", heading[2]], ["l", "1", "Un"]])
    ).file("f.xlsx")
    let variable = SurveyReader.read(data: file).value?.dataset.columns.first?.variable
    #expect(variable?.label == Label("Combien ?"))
    #expect(variable?.categories == [Category(code: "1", label: Label("Un"))])
  }

  @Test func `groups that do not match are told`() {
    let survey = [["type", "name"], ["end group"], ["begin repeat", "r"], ["text", "q"]]
    #expect(
      SurveyReader.read(data: ExcelFixture(("survey", survey)).file("f.xlsx")).problems.map(\.description) == [
        "f.xlsx!survey:2: un groupe se ferme ici et ne s’ouvre nulle part ; corriger le formulaire",
        "f.xlsx!survey: le groupe « r » ne se ferme pas ; une ligne « end group » est attendue ; corriger le formulaire",
      ])
  }

  private static let xform = """
    <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
    <h:head><h:title>Aides</h:title><model><itext>
    <translation lang="English (en)"><text id="/d/org:label"><value>Name</value></text></translation>
    <translation lang="Français (fr)" default="true()"><text id="/d/org:label"><value form="image">x.png</value><value>Nom</value></text>
    <text id="/d/g/aide:label"><value>Aide de <output value="/d/org"/> ?</value></text></translation>
    </itext><instance><d id="d"><org/><g><aide/><qui/></g><jour/></d></instance>
    <instance id="qui"><root><item><name>b</name><label>Bourgmestre</label></item></root></instance>
    <bind nodeset="/d/start" jr:preload="timestamp" type="dateTime"/><bind nodeset="/d/org" type="string"/>
    <bind nodeset="/d/g/aide" type="string"/><bind nodeset="/d/g/qui" relevant="x"/><bind nodeset="/d/jour" type="date"/>
    </model></h:head>
    <h:body><input ref="/d/org"><label ref="jr:itext('/d/org:label')"/></input>
    <group ref="/d/g"><label>Groupe</label><select1 ref="/d/g/aide"><label ref="jr:itext('/d/g/aide:label')"/>
    <item><label>Oui</label><value>yes</value></item><item><label>Non</label><value>no</value></item></select1>
    <select ref="/d/g/qui"><label>Qui ?</label><itemset nodeset="instance('qui')/root/item"><value ref="name"/><label ref="label"/></itemset></select></group>
    <input ref="/d/jour"><label>Jour</label></input></h:body></h:html>
    """

  @Test func `an XForm is read with its texts, lists, groups and computed fields`() {
    let file = SourceFile("f.xml", Self.xform)
    let reading = SurveyReader.read(data: file)
    #expect(
      reading.value?.dataset.lines == [
        "org texte", "aide unique [yes no]", "qui multiple [b]", "jour date", "start texte",
      ])
    #expect(reading.value?.dataset.columns[0].variable.label.texts.map(\.text) == ["Nom", "Name"])
    #expect(reading.value?.dataset.columns[1].variable.label == Label("Aide de … ?"))
    let data = SourceFile("d.csv", "Nom;Groupe/Aide de … ?;g/qui/b;jour\nA;Oui;1;2024-01-02\n")
    #expect(
      SurveyReader.read(data: data, structure: file).value?.dataset.answerLines == [
        "org texte: « A »", "aide unique [yes no]: yes", "qui multiple [b]: b", "jour date: 2024-01-02",
      ])
  }
}
