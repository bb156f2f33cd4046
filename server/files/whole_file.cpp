// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/whole_file.h"

namespace comanda::files {
namespace {

std::unexpected<std::error_code> failure(std::errc code) {
  return std::unexpected(std::make_error_code(code));
}

Outcome<void> writeAndSync(const std::filesystem::path& path, std::string_view content) {
  auto file = RawFile::open(path, OpenMode::CreateNew);
  if (!file) {
    return std::unexpected(file.error());
  }
  const BytesView bytes(reinterpret_cast<const std::uint8_t*>(content.data()), content.size());
  if (auto written = file->writeAt(0, bytes); !written) {
    return written;
  }
  return file->sync();
}

} // namespace

Outcome<std::string> readWhole(const std::filesystem::path& path, std::size_t bytesMax) {
  std::error_code code;
  if (!std::filesystem::exists(path, code)) {
    return code ? Outcome<std::string>(std::unexpected(code)) : failure(std::errc::no_such_file_or_directory);
  }
  auto file = RawFile::open(path, OpenMode::ReadOnly);
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto size = file->size();
  if (!size) {
    return std::unexpected(size.error());
  }
  if (*size > bytesMax) {
    return failure(std::errc::file_too_large);
  }
  std::string content(static_cast<std::size_t>(*size), '\0');
  const auto count = file->readAt(0, {reinterpret_cast<std::uint8_t*>(content.data()), content.size()});
  if (!count) {
    return std::unexpected(count.error());
  }
  content.resize(*count);
  return content;
}

Outcome<void> createWhole(const std::filesystem::path& path, std::string_view content) {
  std::error_code code;
  if (std::filesystem::exists(path, code)) {
    return failure(std::errc::file_exists);
  }
  const std::filesystem::path unfinished = withSuffix(path, ".new");
  std::filesystem::remove(unfinished, code); // left by a crash; nobody reads files of this name
  if (auto written = writeAndSync(unfinished, content); !written) {
    std::filesystem::remove(unfinished, code);
    return written;
  }
  return renameDurably(unfinished, path);
}

Outcome<void> syncPath(const std::filesystem::path& path) {
  auto file = RawFile::open(path, OpenMode::Existing);
  return file ? file->sync() : std::unexpected(file.error());
}

Outcome<void> renameDurably(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::error_code code;
  std::filesystem::rename(from, to, code);
  if (code) {
    return std::unexpected(code);
  }
  return syncFolder(to.parent_path());
}

std::filesystem::path withSuffix(const std::filesystem::path& path, std::string_view suffix) {
  std::filesystem::path result = path;
  result += suffix;
  return result;
}

} // namespace comanda::files
