import Diagnostics
import Survey

/// Two things in one room, or one person in two rooms, at one time.
struct RoomConflicts {
  /// Something that takes a room for a while.
  private struct Event {
    var name: String
    var room: String
    var people: [String]
    /// As written; empty where it is not known.
    var time: String
    var span: TimeSpan?
    var place: Place
    var isWorkshop: Bool
  }

  let study: Study

  var problems: [Problem] {
    let events = workshops + moments
    return events.indices.flatMap { index in
      events[..<index].flatMap { earlier in conflicts(earlier, events[index]) }
    }
  }

  private var workshops: [Event] {
    study.workshops.map { workshop in
      Event(
        name: "l’atelier \(workshop.id)", room: workshop.room, people: people(workshop.facilitator),
        time: workshop.time,
        span: TimeSpan(workshop.time), place: Place("ateliers.csv", line: workshop.line), isWorkshop: true)
    }
  }

  private var moments: [Event] {
    study.programme.map { moment in
      Event(
        name: "« \(moment.title) »", room: moment.place, people: people(moment.speakers), time: moment.time,
        span: TimeSpan(moment.time), place: Place("programme.csv", line: moment.line),
        isWorkshop: false)
    }
  }

  private func people(_ names: String) -> [String] {
    names.split { ",;/&|".contains($0) || $0.isNewline }.map { String($0.drop { $0 == " " }) }
      .filter { !Slug.of($0).isEmpty }
  }

  private func conflicts(_ earlier: Event, _ later: Event) -> [Problem] {
    guard isTogether(earlier, later) else { return [] }
    let when = later.time.isEmpty ? "au même moment (les ateliers sont parallèles)" : "à \(later.time)"
    var problems: [Problem] = []
    if !later.room.isEmpty, Slug.of(earlier.room) == Slug.of(later.room) {
      problems.append(
        Problem(
          .warning, at: later.place,
          "\(later.name) est dans « \(later.room) » \(when), comme \(earlier.name) (\(earlier.place)) ; une seule chose par salle est attendue",
          remedy: "donner une autre salle ou une autre heure à l’un des deux"))
    }
    let busy = Set(earlier.people.map(Slug.of))
    if let both = later.people.first(where: { busy.contains(Slug.of($0)) }) {
      problems.append(
        Problem(
          .warning, at: later.place,
          "la même personne (\(both)) est à \(later.name) et à \(earlier.name) (\(earlier.place)) \(when) ; elle ne peut être qu’à un endroit",
          remedy: "confier l’un des deux à quelqu’un d’autre"))
    }
    return problems
  }

  /// Workshops of no known time are held at once; other things must say when they are.
  private func isTogether(_ earlier: Event, _ later: Event) -> Bool {
    if earlier.isWorkshop, later.isWorkshop, earlier.time.isEmpty || later.time.isEmpty {
      return earlier.time.isEmpty && later.time.isEmpty
    }
    guard let first = earlier.span, let second = later.span else { return false }
    return first.overlaps(second)
  }
}
