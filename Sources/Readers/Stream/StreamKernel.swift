/// What walks over the bytes of a stream.
package enum StreamKernel: Sendable {
  /// The loops of `WideKernel`, where the processor has what they ask for.
  case wide
  /// The same in Swift, on any processor.
  case portable

  /// The faster one this processor can run.
  package static let best: StreamKernel = WideKernel.isHere ? .wide : .portable
}
