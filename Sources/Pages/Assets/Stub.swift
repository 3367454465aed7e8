extension Stylesheet {
  static let tokens = "", foundation = "", layout = "", days = "", components = "", tables = ""
  static let forms = "", marks = "", charts = "", specimens = "", paper = ""
}
