// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace comanda::http {

/// The words beside a status (RFC 9110, RFC 6585): "Not Found". For a status without a name the name of its
/// class.
std::string_view reasonPhrase(int status);

} // namespace comanda::http
