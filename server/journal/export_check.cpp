// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/bytes_of.h"
#include "server/journal/export.h"
#include "server/journal/export_line.h"

#include <QFile>
#include <array>
#include <string>
#include <string_view>

namespace comanda::journal {
namespace {

// One event with all its lines is a few kilobytes; a file of another kind must not fill the memory.
constexpr std::size_t kLineBytesMax = 64UZ * 1024 * 1024;

class ExportCheck {
public:
  explicit ExportCheck(const std::filesystem::path& path) : m_path(path), m_file(path) {}

  Result<ExportReport> run() {
    std::error_code code;
    if (std::filesystem::is_directory(m_path, code)) {
      return std::unexpected(errorAbout(ErrorKind::IsAFolder, m_path));
    }
    if (!m_file.open(QIODevice::ReadOnly)) {
      const ErrorKind kind = m_file.exists() ? ErrorKind::IoFailure : ErrorKind::Missing;
      return std::unexpected(errorAbout(kind, m_path, m_file.errorString().toStdString()));
    }
    if (m_file.size() == 0) {
      return fault(ErrorKind::Empty, "The exported journal ", " is empty. Export it again.");
    }
    if (auto checked = checkHeader(); !checked) {
      return std::unexpected(std::move(checked.error()));
    }
    for (;;) {
      auto line = nextLine();
      if (!line) {
        return std::unexpected(std::move(line.error()));
      }
      if (*line == lastLine(m_events, m_hash)) {
        break;
      }
      if (auto checked = checkEvent(*line); !checked) {
        return std::unexpected(std::move(checked.error()));
      }
      ++m_events;
    }
    if (!m_file.atEnd()) {
      ++m_line;
      return damaged("something follows on the last line");
    }
    return ExportReport{.events = m_events};
  }

private:
  Result<void> checkHeader() {
    auto line = nextLine();
    if (!line) {
      return std::unexpected(std::move(line.error()));
    }
    const auto venue = parseHeader(*line);
    if (!venue || *line != headerLine(*venue)) {
      return damaged("it is not the first line of an exported journal");
    }
    m_venue = *venue;
    m_hash = genesis(m_venue);
    return {};
  }

  Result<void> checkEvent(const std::string& line) {
    const auto exported = ExportedRow::parse(line);
    if (!exported) {
      return damaged("it is no event");
    }
    const Row row = exported->row();
    if (row.seq != static_cast<std::int64_t>(m_events) + 1) {
      return damaged("it is another sequence");
    }
    if (!followsInChain(row, m_venue, m_hash)) {
      return damaged("its hash is not that of its content");
    }
    if (eventLine(row) != line) {
      return damaged("it is not written as its content is");
    }
    return {};
  }

  // Without its end; a line without one is damage. Read in pieces: QIODevice::readLine(max) allocates `max`
  // for every line.
  Result<std::string> nextLine() {
    ++m_line;
    std::string line;
    std::array<char, 64UZ * 1024>
        piece; // NOLINT(cppcoreguidelines-pro-type-member-init): it is filled before it is read.
    while (!line.ends_with('\n') && line.size() < kLineBytesMax) {
      const qint64 read = m_file.readLine(piece.data(), piece.size());
      if (m_file.error() != QFileDevice::NoError) {
        return std::unexpected(errorAbout(ErrorKind::IoFailure, m_path, m_file.errorString().toStdString()));
      }
      if (read <= 0) {
        return fault(ErrorKind::Truncated, "The end of the exported journal ",
                     " is missing. Export it again. (" + place() + ")");
      }
      line.append(piece.data(), static_cast<std::size_t>(read));
    }
    if (!line.ends_with('\n')) {
      return damaged("the line does not end");
    }
    line.pop_back();
    return line;
  }

  // The remedies of a database do not fit: nothing is lost with an export.
  std::unexpected<Error> fault(ErrorKind kind, std::string_view before, std::string_view after) const {
    return std::unexpected(Error{kind, std::string(before) + utf8(m_path) + std::string(after)});
  }

  std::unexpected<Error> damaged(std::string_view detail) const {
    return fault(ErrorKind::Damaged, "The exported journal ",
                 " is damaged. Export it again. (" + place() + ": " + std::string(detail) + ")");
  }

  std::string place() const {
    std::string place = "line " + std::to_string(m_line);
    if (m_line > 1) {
      place += ", sequence " + std::to_string(m_events + 1);
    }
    return place;
  }

  std::filesystem::path m_path;
  QFile m_file;
  std::uint64_t m_line = 0; ///< From 1: the one that was read last.
  std::uint64_t m_events = 0;
  VenueId m_venue{};
  Hash m_hash{};
};

} // namespace

Result<ExportReport> verifyExport(const std::filesystem::path& file) {
  return ExportCheck(file).run();
}

} // namespace comanda::journal
