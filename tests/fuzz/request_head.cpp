// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/gate/request_head.h"

#include "domain/values/assert.h"
#include "server/http/gate/head_syntax.h"
#include "server/http/gate/refusal.h"
#include "tests/fuzz/harness.h"

#include <QJsonDocument>
#include <algorithm>
#include <string>

namespace comanda::fuzz {
namespace {

using http::HeadLimits;
using http::RequestHead;

// Bytes come in pieces. However they are cut, a part must be read as the whole is: nobody is refused who
// would have been let in, and nobody waits who never will be.
void readInParts(std::string_view bytes, const HeadLimits& limits) {
  const auto whole = http::headBytesOf(bytes, limits);
  for (std::size_t step = 1; step < bytes.size(); step *= 2) {
    const auto part = http::headBytesOf(bytes.substr(0, bytes.size() - step), limits);
    if (!part) {
      COMANDA_ASSERT(!whole, "a part is refused of what is taken as a whole");
    } else if (*part > 0) {
      COMANDA_ASSERT(whole && *whole == *part, "more bytes move the end of a head");
    }
  }
}

void checkRefusal(const http::Refusal& refusal) {
  COMANDA_ASSERT(refusal.status >= 400 && refusal.status < 600, "a refusal is an error");
  COMANDA_ASSERT(QJsonDocument::fromJson(http::responseOf(refusal).body).isObject(), "a refusal is JSON");
}

void checkHead(const RequestHead& head, const HeadLimits& limits) {
  COMANDA_ASSERT(head.path.starts_with('/') && head.path.find('?') == std::string::npos, "no path");
  COMANDA_ASSERT(head.path.size() + head.query.size() <= limits.targetBytes, "the target is too long");
  COMANDA_ASSERT(head.headers.size() <= limits.headers, "too many headers");
  COMANDA_ASSERT(head.bodyBytes <= limits.importBodyBytes, "the body is too long");
  int hosts = 0;
  int lengths = 0;
  for (const http::Header& header : head.headers) {
    COMANDA_ASSERT(http::isToken(header.name) && header.name == http::lowerCase(header.name), "no name");
    COMANDA_ASSERT(http::isFieldValue(header.value), "no value");
    hosts += header.name == "host" ? 1 : 0;
    lengths += header.name == "content-length" ? 1 : 0;
    COMANDA_ASSERT(header.name != "transfer-encoding", "two parsers could see two bodies");
  }
  COMANDA_ASSERT(hosts <= 1 && lengths <= 1, "said twice");
  COMANDA_ASSERT(hosts == 1 || head.minorVersion == 0, "no host");
  COMANDA_ASSERT(lengths == 1 || head.bodyBytes == 0, "a body of unknown length");
}

} // namespace

void requestHead(std::string_view bytes) {
  constexpr HeadLimits kLimits;
  readInParts(bytes, kLimits);
  const auto size = http::headBytesOf(bytes, kLimits);
  if (!size) {
    checkRefusal(size.error());
    return;
  }
  COMANDA_ASSERT(*size <= bytes.size() && *size <= kLimits.headBytes, "a head beyond its limit");
  if (*size == 0) {
    COMANDA_ASSERT(bytes.size() < kLimits.headBytes, "waits for more than a head may have");
    return;
  }
  const auto head = http::parseRequestHead(bytes.substr(0, *size), kLimits);
  if (head) {
    checkHead(*head, kLimits);
  } else {
    checkRefusal(head.error());
  }
}

} // namespace comanda::fuzz
