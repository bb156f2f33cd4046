// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/rules/violation.h"

#include <string_view>

namespace comanda::rules {

// What an included header is, judged by its name alone.
enum class Header {
  Standard,  // the C++ standard library
  Contract,  // comanda/v1/….pb.h
  Protobuf,  // google/protobuf/…
  Domain,    // "domain/…"
  Server,    // "server/…"
  Ui,        // "ui/…"
  App,       // "app/…"
  Tests,     // "tests/…"
  Moc,       // "….moc", which Qt's compiler makes for a source
  QtCore,    // every Qt header that is none of the following
  QtNetwork, // sockets, TLS, HTTP, WebSockets
  QtScreen,  // Gui, Widgets, Charts: what needs a display
  QtSql,     // drags in the plain libsqlite3, whose symbols clash with SQLCipher's
  Storage,   // SQLCipher, libsodium, Poco
  Testing,   // GoogleTest, RapidCheck, Google Benchmark
  System,    // any other <…>: the operating system's
  Unknown,   // any other "…": not from the root
};

Header classifyHeader(std::string_view name, bool quoted);

// The layer law: reads every #include of a .h or .cpp in a box against the table of what that box may know.
std::vector<Violation> checkLayers(const SourceFile& file);

} // namespace comanda::rules
