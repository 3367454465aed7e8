/// A whole page: the shell with the content inside.
public struct Page: Sendable {
  /// What surrounds the content.
  public var frame: Frame
  /// The content, beginning with its `h1`.
  public var content: HTML

  /// Content in its frame.
  public init(_ frame: Frame, _ content: HTML) {
    self.frame = frame
    self.content = content
  }

  /// The document to send.
  public var html: HTML {
    let say = frame.language
    var html: HTML = """
      <!doctype html>
      <html lang="\(say.tag)">
      \(head(say))
      <body class="marked-\(frame.marking.level.rawValue)">
      <a class="skip" href="#content">\(say(Wording.Layout.skip))</a>
      \(frame.marking.html(say, isTop: true))
      \(Marks.definitions)
      \(frame.header)
      \(with: frame.day, { $0.html(say) })
      <div class="wrap body">
      \(frame.trail)
      \(if: !frame.notices.isEmpty, notices(say))
      <main id="content" tabindex="-1">

      """
    html.reserveCapacity(html.bytes.count + content.bytes.count + 4096)
    html.append(content)
    html += """

      </main>
      </div>
      \(frame.footer)
      \(frame.marking.html(say, isTop: false))
      </body>
      </html>

      """
    return html
  }

  private func head(_ say: Language) -> HTML {
    """
    <head>
    <meta charset="utf-8">
    <title>\(frame.title) – \(say(Wording.Layout.product))</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="data:,">
    <link rel="stylesheet"\(href: Assets.stylesheet.address)>
    <script src="\(Assets.script.address)" defer></script>
    \(with: frame.alternate, { alternate($0, say) })
    </head>
    """
  }

  private func alternate(_ address: Address, _ say: Language) -> HTML {
    "<link rel=\"alternate\" hreflang=\"\(say.other.tag)\"\(href: address)>"
  }

  private func notices(_ say: Language) -> HTML {
    """
    <section class="notices" aria-label="\(say(Wording.Layout.notices))">\
    \(each: frame.notices, { $0.html(say) })</section>
    """
  }
}

extension Frame.Marking {
  func html(_ say: Language, isTop: Bool) -> HTML {
    """
    <section class="marking marking-\(level.rawValue) marking-\(isTop ? "top" : "bottom")" \
    aria-label="\(say(isTop ? Wording.Layout.markingTop : .markingBottom))">\
    <p>\(text)</p></section>
    """
  }
}
