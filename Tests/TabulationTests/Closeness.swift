/// Whether two numbers agree to `tolerance` of the larger, or of 1 where they are smaller than `floor`.
func isClose(_ left: Double, _ right: Double, _ tolerance: Double = 1e-12, floor: Double = 0) -> Bool {
  left == right || abs(left - right) <= tolerance * max(abs(left), abs(right), floor)
}
