// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/values/instant.h"
#include "server/http/message.h"

#include <QByteArray>
#include <string>

namespace comanda::http {

/// What the connection decides about a response.
struct Delivery {
  Method method = Method::Get; ///< Of the request: the answer to HEAD has no body.
  int minorVersion = 1;        ///< Of the request.
  bool closes = false;         ///< The connection ends after it.
  values::Instant now;
};

/// The response as bytes, with Date, Content-Length and Connection. Headers of these names in the response
/// are left out, and so is the body of an answer to HEAD, of 204 and of 304. A header that would end its line
/// early is a bug behind the gate: the client gets 500 instead.
QByteArray responseText(const Response& response, const Delivery& delivery);

/// "Sun, 06 Nov 1994 08:49:37 GMT" (IMF-fixdate, RFC 9110).
std::string httpDate(values::Instant instant);

} // namespace comanda::http
