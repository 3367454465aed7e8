# shellcheck shell=bash
# What ./run, ./test and ./check share: plain words, and installing what is missing.
# Sourced, not run.

say() { printf '• %s\n' "$*"; }
fail() {
  printf '✗ %s\n' "$*" >&2
  exit 1
}

need_swift() {
  command -v swift >/dev/null ||
    fail "Swift 6.3 or later is missing: get it from https://www.swift.org/install, then try again."
}

# need_debian PACKAGE WHAT COMMAND…: installs the package unless the command succeeds.
need_debian() {
  local package=$1 what=$2
  shift 2
  "$@" >/dev/null 2>&1 && return
  command -v apt-get >/dev/null ||
    fail "$what is missing. Install it with your system's packages (Debian: $package)."
  [ "$(id -u)" = 0 ] ||
    fail "$what is missing. Install it: sudo apt-get install $package"
  say "Installing $package ($what)"
  apt-get update -qq >/dev/null || say "The package lists could not be refreshed; going on"
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" \
    >/dev/null </dev/null || fail "$package could not be installed: see the lines above."
}

need_sqlite() {
  [ "$(uname)" = Linux ] || return 0
  need_debian libsqlite3-dev "SQLite's header" test -e /usr/include/sqlite3.h
}

# PostgreSQL's client library: the second engine that a journal can be kept in.
need_libpq() {
  [ "$(uname)" = Linux ] || return 0
  need_debian libpq-dev "PostgreSQL's client library" \
    test -e /usr/include/postgresql/libpq-fe.h -o -e /usr/include/libpq-fe.h
}

# The boxes that spreadsheets come in.
need_libzip() {
  [ "$(uname)" = Linux ] || return 0
  need_debian libzip-dev "the library that reads ZIP files" test -e /usr/include/zip.h
}

# PostgreSQL's server, for tests: they start one of their own in a temporary folder, by a socket
# and not by a port, and remove it when they end.
need_postgres() {
  [ "$(uname)" = Linux ] || return 0
  need_debian postgresql "PostgreSQL's server, for tests" \
    sh -c 'command -v initdb || ls /usr/lib/postgresql/*/bin/initdb'
}

need_browser() {
  need_debian chromium "a browser to test with" command -v chromium
  if ! .venv/bin/python -c 'import playwright, axe_playwright_python' 2>/dev/null; then
    say "Installing the browser driver and axe-core into .venv"
    need_debian python3-venv "Python with venv" python3 -c 'import ensurepip, venv'
    python3 -m venv .venv
    .venv/bin/pip install -q --disable-pip-version-check -r Tests/browser/requirements.txt ||
      fail "The packages in Tests/browser/requirements.txt could not be installed."
  fi
}

# Reads what is printed, page by page.
need_pdf_reader() {
  need_debian poppler-utils "a reader of what is printed" command -v pdftotext
}

# Others' readers of calendars, spreadsheets and documents, in the browser driver's .venv.
need_readers() {
  need_browser
  if ! .venv/bin/python -c 'import ical, icalendar, odfdo, openpyxl' 2>/dev/null; then
    say "Installing readers of calendars, spreadsheets and documents into .venv"
    .venv/bin/pip install -q --disable-pip-version-check -r Tests/exchange/requirements.txt ||
      fail "The packages in Tests/exchange/requirements.txt could not be installed."
  fi
}

# knows TOOL COMMAND: whether the tool's help names the command.
knows() {
  local help
  help=$("$1" --help </dev/null 2>&1) || return 1
  grep -qw -- "$2" <<<"$help"
}

# stage MINUTES NAME COMMAND…: one step that ends, whatever happens.
stage() {
  local minutes=$1 name=$2 start=$SECONDS status=0 options=(--kill-after=10)
  shift 2
  # At a terminal the step stays in the foreground, so that Ctrl-C reaches it.
  [ ! -t 1 ] || options+=(--foreground)
  say "$name (at most $minutes minutes)"
  timeout "${options[@]}" "${minutes}m" "$@" </dev/null || status=$?
  [ "$status" != 124 ] || fail "$name: stopped after $minutes minutes"
  [ "$status" = 0 ] || fail "$name: failed (exit code $status)"
  say "$name: done in $((SECONDS - start)) s"
}
