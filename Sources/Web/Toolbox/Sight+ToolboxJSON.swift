import Domain
import Exchange

/// Instruments and cases for programs.
extension Sight {
  /// An instrument in a list.
  func brief(_ instrument: Instrument) -> JSON {
    [
      "instrument": .string(instrument.id.text), "short": JSON(instrument.short),
      "name": JSON(instrument.name(on: day)), "purpose": JSON(instrument.purpose),
      "from": JSON(instrument.life.from?.description), "to": JSON(instrument.life.to?.description),
      "succeeds": .array(instrument.predecessors.map { .string($0.text) }),
      "cases_open": .number(
        cases(through: instrument.id).count { one in
          one.marking != nil && one.isOpen(in: instrument)
        }),
    ]
  }

  /// An instrument with its process.
  func json(_ instrument: Instrument) -> JSON {
    [
      "instrument": .string(instrument.id.text), "short": JSON(instrument.short),
      "name": JSON(instrument.name(on: day)), "purpose": JSON(instrument.purpose),
      "from": JSON(instrument.life.from?.description), "to": JSON(instrument.life.to?.description),
      "succeeds": .array(instrument.predecessors.map { .string($0.text) }),
      "succeeded_by": .array(successors(of: instrument.id).map { .string($0.id.text) }),
      "cadence_months": instrument.cadence.map { .number($0) } ?? .null,
      "holds": .array(instrument.holds.map { .string($0.word) }),
      "about": .string(instrument.subjectKind.word), "format": JSON(instrument.format?.word),
      "eligible": .array(eligible(for: instrument, on: day).map { .string($0.text) }),
      "artefacts": .array(instrument.artefacts.map(\.json)),
      "areas": .array(instrument.areas.map(\.json)),
      "scale": .array(instrument.scale.map(\.json)),
      "stages": .array(instrument.stages.map(\.json)),
      "moves": .array(instrument.moves.map(\.json)),
      "sources": .array(instrument.evidence.sources.map { .string($0.text) }),
      "confidence": .string(instrument.evidence.confidence.word),
    ]
  }

  /// A told case.
  func json(_ one: Case) -> JSON {
    .members(members(of: one) + contents(of: one))
  }

  private func members(of one: Case) -> [(String, JSON)] {
    [
      ("id", .string(one.id.description)), ("instrument", .string(one.instrument.text)),
      ("party", .string(one.party.text)), ("subject", JSON(one.subject?.text)),
      ("title", one.title.map { JSON($0) } ?? .null), ("stage", .string(one.step.stage.text)),
      ("since", .string(one.step.on.description)), ("due", JSON(due(one)?.description)),
      ("open", .bool(isOpen(one))), ("late", .bool(isLate(one))),
      ("paused", .bool(one.isPaused)), ("ended", JSON(one.closed?.how.word)),
      ("your_turn", .bool(isTurn(in: one))),
      ("label", one.marking.map { json($0.label) } ?? .null),
      ("steps", .array(one.steps.map(\.json))), ("filed", .array(one.filed.map(\.json))),
      ("next", .array(waysOn(from: one).map(\.json))),
      ("rights", .array(rights(in: one).map { .string($0.word) })),
      ("sources", .array(one.evidence.sources.map { .string($0.text) })),
      ("confidence", .string(one.evidence.confidence.word)),
    ]
  }

  private func rights(in one: Case) -> [Instrument.Right] {
    guard isOpen(one) else { return [] }
    return instrument(one.instrument)?.stage(one.step.stage)?.rights ?? []
  }
}

extension Instrument.Artefact {
  fileprivate var json: JSON {
    ["artefact": .string(id.text), "kind": .string(kind.word), "name": JSON(name)]
  }
}

extension Instrument.Stage {
  fileprivate var json: JSON {
    [
      "stage": .string(id.text), "name": JSON(name),
      "actors": .array(actors.map { .string($0.word) }),
      "produces": .array(produces.map { .string($0.text) }),
      "within_days": within.map { .number($0) } ?? .null,
      "valid_months": validMonths.map { .number($0) } ?? .null,
      "valid_since": JSON(validSince?.text),
      "rights": .array(rights.map { .string($0.word) }), "entry": .bool(isEntry),
      "end": .bool(isEnd),
    ]
  }
}

extension Instrument.Move {
  fileprivate var json: JSON {
    [
      "from": .string(from.text), "to": .string(to.text), "name": JSON(name),
      "by": .array(by.map { .string($0.word) }), "needs": JSON(needs?.text),
      "requires": .array(requires.map { .string($0.text) }),
    ]
  }
}

extension Case.Step {
  fileprivate var json: JSON {
    [
      "stage": .string(stage.text), "on": .string(on.description),
      "recorded": .string(by.at.description), "decision": JSON(decision?.text),
      "note": note.map { JSON($0) } ?? .null,
    ]
  }
}

extension Case.Filed {
  fileprivate var json: JSON {
    [
      "artefact": .string(artefact.text), "version": .string(version.description),
      "at": .string(by.at.description),
    ]
  }
}

extension Sight.WayOn {
  fileprivate var json: JSON {
    [
      "to": .string(move.to.text), "needs": JSON(move.needs?.text), "yours": .bool(isOwn),
      "missing": .array(missing.map { .string($0.text) }),
    ]
  }
}
