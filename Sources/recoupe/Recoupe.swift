@main
struct Recoupe {
  static func main() {}
}
