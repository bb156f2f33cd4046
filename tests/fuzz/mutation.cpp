// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/mutation.h"

#include <array>

namespace comanda::fuzz {
namespace {

constexpr std::size_t kChangesMax = 8;
constexpr std::size_t kPieceBytesMax = 32;
constexpr std::size_t kRunBytesMax = 5'000;

// Where parsers have their edges.
constexpr std::array<char, 16> kEdges = {'\0', '\x01', '\t', '\n',   '\r', ' ',    '"',    '%',
                                         ',',  ':',    '\\', '\x7f', '{',  '\x80', '\xc0', '\xff'};
constexpr std::array<const char*, 14> kWords = {
    "\r\n",  "\r\n\r\n", "18446744073709551616",  "-1",   "null",   "\\u0000", "\\ud800",
    "[[[[[", "{\"id\":", "Content-Length: 5\r\n", "1e99", "%00%2f", "..",      "\xf0\x9f\x8d\x9d"};

} // namespace

std::string Mutation::of(const std::vector<std::string>& inputs) {
  std::string text = inputs[below(inputs.size())];
  for (std::size_t changes = 1 + below(kChangesMax); changes > 0; --changes) {
    change(text, inputs[below(inputs.size())]);
  }
  return text;
}

void Mutation::change(std::string& text, const std::string& other) {
  const std::size_t at = below(text.size() + 1);
  const std::size_t size = 1 + below(kPieceBytesMax);
  switch (below(9)) {
  case 0:
    if (at < text.size()) {
      text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1U << below(8)));
    }
    break;
  case 1:
    if (at < text.size()) {
      text[at] = static_cast<char>(below(256));
    }
    break;
  case 2: text.insert(at, 1, kEdges[below(kEdges.size())]); break;
  case 3: text.erase(at, size); break;
  case 4: text.insert(at, text.substr(at, size)); break;
  case 5: text.insert(at, kWords[below(kWords.size())]); break;
  case 6: text.insert(at, other.substr(below(other.size() + 1), size)); break;
  case 7: text.resize(at); break;
  default:
    // Long runs meet limits, but they make everything after them slow.
    text.insert(at, below(20) == 0 ? kRunBytesMax : size, at < text.size() ? text[at] : 'a');
  }
}

} // namespace comanda::fuzz
