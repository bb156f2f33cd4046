// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/key_file.h"

#include "server/files/whole_file.h"

#include <sodium.h>

#include <array>
#include <string>

namespace comanda::trust {
namespace {

using journal::Error;
using journal::ErrorKind;
using journal::Key;
using journal::kKeyBytes;
using journal::Result;

constexpr std::string_view kHeader = "comanda-key-file-1\n";
constexpr std::size_t kFileLength = kHeader.size() + 2 * kKeyBytes + 1;

void wipe(std::string& text) {
  sodium_memzero(text.data(), text.size());
}

// The remedies of a database do not fit a key: no backup brings it back.
std::unexpected<Error> lost(ErrorKind kind, const std::filesystem::path& path, std::string_view before,
                            std::string_view after) {
  return std::unexpected(Error{kind, std::string(before) + journal::utf8(path) + std::string(after) +
                                         ". Put back the copy of the key file that you kept elsewhere; a "
                                         "backup does not contain it."});
}

std::unexpected<Error> notAKey(const std::filesystem::path& path) {
  return lost(ErrorKind::Damaged, path, "", " is not a key file of Comanda, or damaged");
}

std::unexpected<Error> unreadable(std::error_code code, const std::filesystem::path& path) {
  Error error = journal::errorAbout(code, path);
  switch (error.kind) {
  case ErrorKind::Missing: return lost(error.kind, path, "There is no key file ", "");
  case ErrorKind::Damaged: return notAKey(path); // too long
  case ErrorKind::NotWritable:
    return std::unexpected(Error{error.kind, "The key file " + journal::utf8(path) +
                                                 " cannot be read by this user. Start Comanda as the user "
                                                 "whom the file belongs to."});
  default: return std::unexpected(std::move(error));
  }
}

Result<Key> parse(const std::filesystem::path& path, std::string_view text) {
  if (text.empty()) {
    return lost(ErrorKind::Empty, path, "The key file ", " is empty");
  }
  std::array<std::uint8_t, kKeyBytes> bytes{};
  std::size_t length = 0;
  const char* end = nullptr;
  const bool isOurs = text.size() == kFileLength && text.starts_with(kHeader) && text.ends_with('\n');
  const std::string_view hex = isOurs ? text.substr(kHeader.size(), 2 * kKeyBytes) : std::string_view();
  if (!isOurs ||
      sodium_hex2bin(bytes.data(), bytes.size(), hex.data(), hex.size(), nullptr, &length, &end) != 0 ||
      length != kKeyBytes || end != hex.data() + hex.size()) {
    return notAKey(path);
  }
  Key key{std::span<const std::uint8_t, kKeyBytes>(bytes)};
  sodium_memzero(bytes.data(), bytes.size());
  return key;
}

} // namespace

Result<Key> createKeyFile(const std::filesystem::path& path) {
  Key key = Key::random();
  std::string text(kFileLength + 1, '\0'); // one more for the zero that sodium_bin2hex writes
  kHeader.copy(text.data(), kHeader.size());
  sodium_bin2hex(text.data() + kHeader.size(), 2 * kKeyBytes + 1, key.bytes().data(), kKeyBytes);
  text[kFileLength - 1] = '\n';
  const auto created = files::createWhole(path, std::string_view(text).substr(0, kFileLength));
  wipe(text);
  if (!created && created.error() == std::errc::file_exists) {
    return std::unexpected(Error{ErrorKind::AlreadyExists,
                                 "The key file " + journal::utf8(path) +
                                     " already exists and is not overwritten: a journal may need it. Choose "
                                     "another name for the new one."});
  }
  if (!created) {
    return std::unexpected(journal::errorAbout(created.error(), path));
  }
  return key;
}

Result<Key> readKeyFile(const std::filesystem::path& path) {
  std::error_code code;
  if (std::filesystem::is_directory(path, code)) {
    return std::unexpected(journal::errorAbout(ErrorKind::IsAFolder, path));
  }
  const auto isOpenToOthers = files::othersMayAccess(path);
  if (!isOpenToOthers) {
    return unreadable(isOpenToOthers.error(), path);
  }
  if (*isOpenToOthers) {
    return std::unexpected(journal::errorAbout(ErrorKind::KeyNotGuarded, path));
  }
  auto text = files::readWhole(path, kFileLength);
  if (!text) {
    return unreadable(text.error(), path);
  }
  auto key = parse(path, *text);
  wipe(*text);
  return key;
}

} // namespace comanda::trust
