import Foundation

/// The tool's entrance: one run, one exit code.
@main
struct Recoupe {
  static func main() {
    exit(Invocation(Array(CommandLine.arguments.dropFirst())).run().rawValue)
  }
}
