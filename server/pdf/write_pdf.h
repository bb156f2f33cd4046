// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pdf/page.h"
#include "server/pdf/typeface.h"

#include <expected>
#include <string>
#include <vector>

namespace comanda::pdf {

/// What a file says of itself.
struct Imprint {
  std::string title;
  std::string author;
  std::string createdAt; ///< ISO 8601 with its offset, "2026-11-22T14:05:00+01:00".
};

/// The pages as a file: PDF 1.4 with the letters that are used, so that its text can be searched and copied.
/// Several hundred pages a second. The error is cairo's sentence.
std::expected<std::string, std::string> writePdf(const std::vector<Page>& pages, const Imprint& imprint,
                                                 const Typeface& typeface);

} // namespace comanda::pdf
