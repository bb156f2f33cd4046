// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/word_rule.h"

#include "tests/rules/code_text.h"
#include "tests/rules/source_tree.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace comanda::rules {

namespace {

using Where = bool (*)(std::string_view path);

bool everywhere(std::string_view) {
  return true;
}

bool inDomain(std::string_view path) {
  return boxOf(path) == Box::Domain;
}

bool outsideUi(std::string_view path) {
  return isProduct(path) && boxOf(path) != Box::Ui;
}

// The one file that may ask the machine, such as server/host/system_clock.cpp.
bool isSource(std::string_view path, std::string_view name) {
  return (boxOf(path) == Box::Server || boxOf(path) == Box::App) &&
         fileNameOf(path).find(name) != std::string_view::npos;
}

bool outsideClock(std::string_view path) {
  return isProduct(path) && !isSource(path, "system_clock");
}

bool outsideIdSource(std::string_view path) {
  return isProduct(path) && !isSource(path, "id_source");
}

// A word as it is written. A name is matched whole, "::" with or without a qualifier before it, "(" and "()"
// with any white space; a trailing "*" matches every name that begins so.
struct BannedWord {
  std::string_view word;
  Where where;
  std::string_view advice;
};

constexpr std::string_view kNoNesting = "a nested event loop re-enters; continue in a slot or a queued call";
constexpr std::string_view kNoWaiting = "nothing blocks; connect to the signal and go on from there";
constexpr std::string_view kNoSleeping = "nothing sleeps; use a timer, or wait for the event itself";
constexpr std::string_view kAskTheClock = "the time comes from the clock port (domain/ports)";
constexpr std::string_view kAskTheIdSource =
    "chance comes from the id source port (domain/ports), so that a seed repeats it";
constexpr std::string_view kIntegers =
    "the domain counts in integers: domain/values/money.h and its neighbours";
constexpr std::string_view kWordsAreUi = "only ui talks to people; hand a rejection or an Error back";

constexpr auto kBannedWords = std::to_array<BannedWord>({
    {"processEvents", isProduct, kNoNesting},
    {"QEventLoop", isProduct, kNoNesting},
    {"waitForConnected", isProduct, kNoWaiting},
    {"waitForReadyRead", isProduct, kNoWaiting},
    {"waitForBytesWritten", isProduct, kNoWaiting},
    {"waitForEncrypted", isProduct, kNoWaiting},
    {"waitForDisconnected", isProduct, kNoWaiting},
    {"waitForNewConnection", isProduct, kNoWaiting},
    {"waitForStarted", isProduct, kNoWaiting},
    {"waitForFinished", isProduct, kNoWaiting},
    {"sleep_for", isProduct, kNoSleeping},
    {"sleep_until", isProduct, kNoSleeping},
    {"QThread::sleep", isProduct, kNoSleeping},
    {"QThread::msleep", isProduct, kNoSleeping},
    {"QThread::usleep", isProduct, kNoSleeping},
    {"QDateTime::current*", outsideClock, kAskTheClock},
    {"QDate::currentDate", outsideClock, kAskTheClock},
    {"QTime::currentTime", outsideClock, kAskTheClock},
    {"system_clock::now", outsideClock, kAskTheClock},
    {"steady_clock::now", outsideClock, kAskTheClock},
    {"high_resolution_clock::now", outsideClock, kAskTheClock},
    {"std::time(", outsideClock, kAskTheClock},
    {"gettimeofday", outsideClock, kAskTheClock},
    {"random_device", outsideIdSource, kAskTheIdSource},
    {"rand(", outsideIdSource, kAskTheIdSource},
    {"QRandomGenerator", outsideIdSource, kAskTheIdSource},
    {"double", inDomain, kIntegers},
    {"float", inDomain, kIntegers},
    {"QMessageBox", outsideUi, kWordsAreUi},
    {"ignoreSslErrors()", everywhere,
     "name the one error of the one pinned certificate: ignoreSslErrors({error})"},
    {"setInsecureFallback", everywhere,
     "without a keychain the key goes to a file of mode 0600, with a visible warning"},
});

// Whether the code at a position is the word; white space may stand between its names and marks.
bool matchesAt(std::string_view code, std::size_t at, std::string_view word) {
  if (at > 0 && isNameCharacter(word.front()) && isNameCharacter(code[at - 1])) {
    return false;
  }
  bool inName = true;
  for (const char wanted : word) {
    if (wanted == '*') {
      return true;
    }
    const bool wasInName = std::exchange(inName, isNameCharacter(wanted));
    if (!wasInName || !inName) {
      while (at < code.size() && (code[at] == ' ' || code[at] == '\n' || code[at] == '\t')) {
        ++at;
      }
    }
    if (at >= code.size() || code[at] != wanted) {
      return false;
    }
    ++at;
  }
  return !isNameCharacter(word.back()) || at >= code.size() || !isNameCharacter(code[at]);
}

std::string shown(std::string_view word) {
  return std::string(word.ends_with('(') || word.ends_with('*') ? word.substr(0, word.size() - 1) : word);
}

} // namespace

std::vector<Violation> checkWords(const SourceFile& file) {
  std::vector<Violation> violations;
  if (!isCpp(file.path) && !file.path.ends_with(".proto")) {
    return violations;
  }
  const std::string code = takeApart(file.text).code;
  for (const BannedWord& banned : kBannedWords) {
    if (!banned.where(file.path)) {
      continue;
    }
    const std::string_view head = banned.word.substr(0, banned.word.find_first_of(":(*"));
    for (std::size_t at = code.find(head); at != std::string::npos; at = code.find(head, at + 1)) {
      if (matchesAt(code, at, banned.word)) {
        violations.push_back({file.path, lineAt(code, at), "banned word",
                              shown(banned.word) + ": " + std::string(banned.advice)});
      }
    }
  }
  return violations;
}

} // namespace comanda::rules
