// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/imports/rejects.h"

#include "server/files/spreadsheet_text.h"
#include "server/imports/csv.h"

#include <vector>

namespace comanda::imports {

void Rejects::add(const Fault& fault, const Line& line) {
  const auto write = [this](std::vector<std::string> cells) {
    for (std::string& cell : cells) {
      cell = files::spreadsheetText(cell);
    }
    m_out << csvLine(cells);
  };
  if (m_count++ == 0) {
    m_out.open(m_path, std::ios::binary | std::ios::trunc);
    write({"file", "line", "order", "article", "quantity", "reason"});
  }
  write({fault.file, std::to_string(fault.line), line.order, line.article, line.quantity, fault.what});
}

} // namespace comanda::imports
