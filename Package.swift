// swift-tools-version: 6.3
import PackageDescription

/// Warnings are errors in `./check` alone: a newer compiler must not break a user's build.
let isChecked = Context.environment["ENTENTE_STRICT"] == "1"
let warnings: [SwiftSetting] = isChecked ? [.treatAllWarnings(as: .error)] : []

/// Settings of every target: strict concurrency comes with language mode 6; the rest makes
/// what a file leaks visible in its imports.
let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ] + warnings

let collections = Target.Dependency.product(
  name: "HashTreeCollections", package: "swift-collections")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
/// SQLite's C interface as GRDB links it.
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let lifecycle = Target.Dependency.product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "entente",
  products: [
    .executable(name: "entente", targets: ["entente"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .target(name: "Labels", swiftSettings: strict),
    .target(name: "Domain", dependencies: ["Labels", collections], swiftSettings: strict),
    .target(
      name: "Journal", dependencies: ["CPostgres", grdb, sqlite, crypto, cryptoExtras],
      swiftSettings: strict),
    .target(
      name: "Registry", dependencies: ["Labels", "Domain", "Journal", crypto], swiftSettings: strict
    ),
    .target(
      name: "Simulation", dependencies: ["Labels", "Domain", "Journal", "Registry"],
      swiftSettings: strict),
    .target(
      name: "Exchange", dependencies: ["CZip", "Labels", "Domain", yams], swiftSettings: strict),
    .target(name: "Pages", dependencies: ["Labels", "Domain"], swiftSettings: strict),
    .target(
      name: "Web",
      dependencies: [
        "Labels", "Domain", "Journal", "Registry", "Exchange", "Pages", httpTypes, crypto,
      ],
      swiftSettings: strict),
    .target(
      name: "Server", dependencies: ["Web", hummingbird, lifecycle, logging, nio, httpTypes],
      swiftSettings: strict),
    .executableTarget(
      name: "entente",
      dependencies: [
        "Labels", "Domain", "Journal", "Registry", "Exchange", "Pages", "Web", "Server",
        "Simulation",
        arguments, logging, httpTypes,
      ],
      swiftSettings: strict),
    .target(name: "Drawing", path: "Tests/Drawing", swiftSettings: strict),
    .testTarget(
      name: "LabelsTests", dependencies: ["Drawing", "Labels"], exclude: ["label-vectors.tsv"],
      swiftSettings: strict),
    .testTarget(
      name: "DomainTests", dependencies: ["Drawing", "Labels", "Domain"], swiftSettings: strict),
    .testTarget(
      name: "JournalTests", dependencies: ["Journal", grdb, crypto], swiftSettings: strict),
    .testTarget(
      name: "RegistryTests", dependencies: ["Drawing", "Registry", "Labels", "Domain", "Journal"],
      swiftSettings: strict),
    .testTarget(
      name: "SimulationTests", dependencies: ["Simulation", "Registry", "Domain", "Journal"],
      swiftSettings: strict),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Drawing", "Exchange", "Domain", "Labels"],
      swiftSettings: strict),
    .testTarget(name: "PagesTests", dependencies: ["Pages", "Domain"], swiftSettings: strict),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Drawing", "Web", "Server", "Labels", "Domain", "Journal", "Registry", "Exchange", "Pages",
        httpTypes, crypto,
      ],
      swiftSettings: strict),
    .testTarget(name: "EntenteTests", dependencies: ["entente"], swiftSettings: strict),
    .testTarget(name: "TidyTests", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
