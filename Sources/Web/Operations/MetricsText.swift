/// Figures in the text form that Prometheus and others read (version 0.0.4).
struct MetricsText {
  private(set) var text = ""

  mutating func counter(_ name: String, _ help: String, _ values: [(labels: String, UInt64)]) {
    head(name, "counter", help)
    for value in values { line(name, value.labels, "\(value.1)") }
  }

  mutating func gauge(_ name: String, _ help: String, _ value: UInt64) {
    head(name, "gauge", help)
    line(name, "", "\(value)")
  }

  /// A histogram whose buckets each count everything up to their bound.
  struct Histogram {
    var labels = ""
    var bounds: [String]
    var within: [UInt64]
    var count: UInt64
    var sum: String
  }

  mutating func histogram(_ name: String, _ help: String, _ series: [Histogram]) {
    head(name, "histogram", help)
    for one in series {
      let comma = one.labels.isEmpty ? "" : ","
      for (bound, count) in zip(one.bounds + ["+Inf"], one.within + [one.count]) {
        line("\(name)_bucket", "\(one.labels)\(comma)le=\"\(bound)\"", "\(count)")
      }
      line("\(name)_sum", one.labels, one.sum)
      line("\(name)_count", one.labels, "\(one.count)")
    }
  }

  private mutating func head(_ name: String, _ type: String, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
  }

  private mutating func line(_ name: String, _ labels: String, _ value: String) {
    text += labels.isEmpty ? "\(name) \(value)\n" : "\(name){\(labels)} \(value)\n"
  }
}
