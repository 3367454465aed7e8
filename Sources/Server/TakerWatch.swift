import NIOCore

/// Ends a connection whose taker does not fetch what it asked for.
///
/// A channel stops being writable when more waits in it than it may hold: the systems' own
/// buffers are full then, and the other side does not read. It is watched here and not around
/// each answer, because one who sends many requests at once and reads none may stop anywhere:
/// also before an answer's head.
final class TakerWatch: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = Any
  typealias InboundOut = Any

  private let patience: TimeAmount
  private var end: Scheduled<Void>?

  init(seconds: Int64) {
    patience = .seconds(seconds)
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    end?.cancel()
    end = nil
    if !context.channel.isWritable {
      let channel = context.channel
      end = context.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
    }
    context.fireChannelWritabilityChanged()
  }

  func channelInactive(context: ChannelHandlerContext) {
    end?.cancel()
    end = nil
    context.fireChannelInactive()
  }
}
