// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/layer_rule.h"

#include "tests/rules/code_text.h"
#include "tests/rules/source_tree.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string>

namespace comanda::rules {

namespace {

// The headers of C++23. The C library comes by its C++ names (<cstdint>, not <stdint.h>).
constexpr auto kStandardHeaders = std::to_array<std::string_view>({
    "algorithm",
    "any",
    "array",
    "atomic",
    "barrier",
    "bit",
    "bitset",
    "cassert",
    "cctype",
    "cerrno",
    "cfenv",
    "cfloat",
    "charconv",
    "chrono",
    "cinttypes",
    "climits",
    "clocale",
    "cmath",
    "codecvt",
    "compare",
    "complex",
    "concepts",
    "condition_variable",
    "coroutine",
    "csetjmp",
    "csignal",
    "cstdarg",
    "cstddef",
    "cstdint",
    "cstdio",
    "cstdlib",
    "cstring",
    "ctime",
    "cuchar",
    "cwchar",
    "cwctype",
    "deque",
    "exception",
    "execution",
    "expected",
    "filesystem",
    "flat_map",
    "flat_set",
    "format",
    "forward_list",
    "fstream",
    "functional",
    "future",
    "generator",
    "initializer_list",
    "iomanip",
    "ios",
    "iosfwd",
    "iostream",
    "istream",
    "iterator",
    "latch",
    "limits",
    "list",
    "locale",
    "map",
    "mdspan",
    "memory",
    "memory_resource",
    "mutex",
    "new",
    "numbers",
    "numeric",
    "optional",
    "ostream",
    "print",
    "queue",
    "random",
    "ranges",
    "ratio",
    "regex",
    "scoped_allocator",
    "semaphore",
    "set",
    "shared_mutex",
    "source_location",
    "span",
    "spanstream",
    "sstream",
    "stack",
    "stacktrace",
    "stdexcept",
    "stdfloat",
    "stop_token",
    "streambuf",
    "string",
    "string_view",
    "strstream",
    "syncstream",
    "system_error",
    "thread",
    "tuple",
    "type_traits",
    "typeindex",
    "typeinfo",
    "unordered_map",
    "unordered_set",
    "utility",
    "valarray",
    "variant",
    "vector",
    "version",
});
static_assert(std::ranges::is_sorted(kStandardHeaders));

// What the domain may not take from the standard library: it knows no disk, thread or clock of its own.
constexpr auto kImpureHeaders = std::to_array<std::string_view>({
    "atomic",
    "barrier",
    "condition_variable",
    "coroutine",
    "execution",
    "filesystem",
    "fstream",
    "future",
    "iostream",
    "latch",
    "mutex",
    "print",
    "random",
    "semaphore",
    "shared_mutex",
    "stop_token",
    "syncstream",
    "thread",
});
static_assert(std::ranges::is_sorted(kImpureHeaders));

bool beginsWithAny(std::string_view name, std::initializer_list<std::string_view> beginnings) {
  return std::ranges::any_of(beginnings, [&](std::string_view start) { return name.starts_with(start); });
}

bool endsWithAny(std::string_view name, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view end) { return name.ends_with(end); });
}

bool isQt(std::string_view name) {
  return name.size() > 1 && ((name[0] == 'Q' && name[1] >= 'A' && name[1] <= 'Z') || name.starts_with("Qt"));
}

// Qt's classes do not tell their module by their names; what a server would not want is told by theirs well
// enough. The link rule and the linker's include folders hold the rest.
Header classifyQt(std::string_view name) {
  if (beginsWithAny(name, {"QtSql", "QSql"})) {
    return Header::QtSql;
  }
  if (beginsWithAny(name,
                    {"QtNetwork", "QtHttpServer", "QtWebSockets", "QTcp", "QUdp", "QSsl", "QNetwork", "QHost",
                     "QHttp", "QAbstractHttp", "QWebSocket", "QAbstractSocket", "QLocalS", "QDnsLookup"})) {
    return Header::QtNetwork;
  }
  if (beginsWithAny(name, {"QStringView", "QByteArrayView", "QUtf8StringView", "QAnyStringView"})) {
    return Header::QtCore;
  }
  const bool screen =
      beginsWithAny(name, {"QtWidgets", "QtGui",        "QtCharts",      "QtSvg",           "QtPrintSupport",
                           "QSvg",      "QApplication", "QGui",          "QWindow",         "QPaint",
                           "QImage",    "QPixmap",      "QIcon",         "QFont",           "QColor",
                           "QBrush",    "QPen",         "QAction",       "QStyle",          "QScreen",
                           "QGraphics", "QTabBar",      "QSplitter",     "QFrame",          "QSlider",
                           "QCursor",   "QClipboard",   "QKeyEvent",     "QMouseEvent",     "QTouchEvent",
                           "QShortcut", "QProgressBar", "QTextDocument", "QDesktopServices"}) ||
      endsWithAny(name,
                  {"Widget", "Dialog", "Button", "Layout", "Box", "Delegate", "Menu", "MenuBar", "ToolBar",
                   "StatusBar", "ScrollBar", "ScrollArea", "Label", "Edit", "View", "Completer"});
  return screen ? Header::QtScreen : Header::QtCore;
}

std::optional<Header> classifyOurs(std::string_view name) {
  switch (boxOf(name)) {
  case Box::Domain: return Header::Domain;
  case Box::Server: return Header::Server;
  case Box::Ui: return Header::Ui;
  case Box::App: return Header::App;
  case Box::Tests: return Header::Tests;
  case Box::None: break;
  }
  if (name.starts_with("comanda/v1/") && name.ends_with(".pb.h")) {
    return Header::Contract;
  }
  return name.ends_with(".moc") ? std::optional(Header::Moc) : std::nullopt;
}

struct BoxLaw {
  std::string_view box;
  std::initializer_list<Header> mayKnow;
  std::string_view law;
};

using enum Header;
constexpr std::initializer_list<Header> kDomainKnows = {Standard, Contract, Protobuf, Domain};
constexpr std::initializer_list<Header> kUiKnows = {Standard, Contract, Protobuf, Domain,
                                                    Ui,       Moc,      QtCore,   QtScreen};
constexpr std::initializer_list<Header> kServerKnows = {Standard, Contract, Protobuf,  Domain, Server,
                                                        Moc,      QtCore,   QtNetwork, Storage};
constexpr std::initializer_list<Header> kAppKnows = {Standard, Contract, Protobuf,  Domain,   Server, Ui, App,
                                                     Moc,      QtCore,   QtNetwork, QtScreen, Storage};

BoxLaw lawOf(Box box) {
  switch (box) {
  case Box::Domain:
    return {"domain", kDomainKnows,
            "domain knows the C++ standard library and the contract's messages alone"};
  case Box::Server:
    return {
        "server", kServerKnows,
        "server knows domain, Qt Core, Network, HttpServer and WebSockets, SQLCipher, libsodium, OpenSSL, "
        "Poco, prometheus-cpp, cairo, FreeType and the log of Protobuf's Abseil"};
  case Box::Ui:
    return {"ui", kUiKnows, "ui knows domain and Qt Widgets; the host is behind domain/ports/gateway.h"};
  case Box::App: return {"app", kAppKnows, "app wires domain, server and ui; nothing includes tests"};
  case Box::Tests:
  case Box::None: break;
  }
  return {};
}

// Why a box may not include a header, or nothing.
std::optional<std::string> objection(const SourceFile& file, std::string_view name, Header header) {
  if (header == Header::Unknown) {
    return "\"" + std::string(name) + "\" is not written from the root, as in \"domain/values/money.h\"";
  }
  const Box box = boxOf(file.path);
  if (box == Box::Tests) {
    return std::nullopt;
  }
  const bool port = endsWithAny(file.path.substr(0, file.path.rfind('.')), {"_posix", "_windows", "_macos"});
  if (header == Header::System && port && (box == Box::Server || box == Box::App)) {
    return std::nullopt;
  }
  const BoxLaw law = lawOf(box);
  if (std::ranges::find(law.mayKnow, header) == law.mayKnow.end()) {
    std::string why =
        std::string(law.box) + " may not include " + std::string(name) + ": " + std::string(law.law);
    if (header == Header::System && (box == Box::Server || box == Box::App)) {
      why += "; the operating system is called from files named …_posix, …_windows or …_macos";
    }
    return why;
  }
  if (box == Box::Domain && std::ranges::binary_search(kImpureHeaders, name)) {
    return "domain may not include " + std::string(name) + ": it knows no clock, disk, thread or chance";
  }
  return std::nullopt;
}

struct Include {
  std::string name;
  bool quoted = false;
};

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  return begin == std::string_view::npos ? ""
                                         : text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

std::optional<Include> includeOn(std::string_view line) {
  line = trimmed(line);
  if (!line.starts_with('#')) {
    return std::nullopt;
  }
  line = trimmed(line.substr(1));
  if (!line.starts_with("include") || (line.size() > 7 && isNameCharacter(line[7]))) {
    return std::nullopt;
  }
  line = trimmed(line.substr(7));
  const bool quoted = line.starts_with('"');
  const std::size_t end = line.find(quoted ? '"' : '>', 1);
  if ((!quoted && !line.starts_with('<')) || end == std::string_view::npos) {
    return Include{std::string(line), true}; // a macro: it names no header that could be judged
  }
  return Include{std::string(line.substr(1, end - 1)), quoted};
}

} // namespace

Header classifyHeader(std::string_view name, bool quoted) {
  if (name.find("..") != std::string_view::npos) {
    return Header::Unknown;
  }
  if (const auto ours = classifyOurs(name)) {
    return *ours;
  }
  if (std::ranges::binary_search(kStandardHeaders, name)) {
    return Header::Standard;
  }
  if (name.starts_with("google/protobuf/")) {
    return Header::Protobuf;
  }
  if (isQt(name)) {
    return classifyQt(name);
  }
  if (beginsWithAny(name, {"sqlcipher/", "sqlite3", "sodium", "Poco/", "openssl/", "prometheus/",
                           "qrencode.h", "absl/log/", "cairo", "freetype/", "ft2build.h"})) {
    return Header::Storage;
  }
  if (beginsWithAny(name, {"gtest/", "gmock/", "rapidcheck", "benchmark/"})) {
    return Header::Testing;
  }
  return quoted ? Header::Unknown : Header::System;
}

std::vector<Violation> checkLayers(const SourceFile& file) {
  std::vector<Violation> violations;
  if (!isCpp(file.path) || boxOf(file.path) == Box::None) {
    return violations;
  }
  const std::string text = takeApart(file.text).uncommented;
  int line = 0;
  for (const std::string_view content : linesOf(text)) {
    ++line;
    const auto include = includeOn(content);
    if (!include) {
      continue;
    }
    if (const auto why = objection(file, include->name, classifyHeader(include->name, include->quoted))) {
      violations.push_back({file.path, line, "layer law", *why});
    }
  }
  return violations;
}

} // namespace comanda::rules
