// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/key_check.h"

#include "server/files/whole_file.h"

#include <sodium.h>

#include <string>

namespace comanda::journal {
namespace {

constexpr std::string_view kHeader = "comanda-keycheck-1";
constexpr std::size_t kCheckBytes = 32;
constexpr std::size_t kSumBytes = 8;
constexpr std::size_t kSignedLength = kHeader.size() + 1 + 2 * kCheckBytes;
constexpr std::size_t kFileLength = kSignedLength + 1 + 2 * kSumBytes + 1;

std::string hash(std::string_view text, BytesView key, std::size_t bytesShown) {
  ensureSodium();
  std::array<std::uint8_t, kCheckBytes> digest;
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const std::uint8_t*>(text.data()),
                     text.size(), key.data(), key.size());
  std::string hex(2 * bytesShown + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), digest.data(), bytesShown);
  hex.pop_back();
  return hex;
}

std::string signedPart(const Key& key) {
  const SecretBytes checkKey = key.derive(KeyPurpose::KeyCheck);
  return std::string(kHeader).append(" ") + hash(kHeader, checkKey.bytes(), kCheckBytes);
}

} // namespace

std::filesystem::path keyCheckPath(const std::filesystem::path& database) {
  return files::withSuffix(database, ".keycheck");
}

Result<KeyVerdict> judgeKey(const std::filesystem::path& database, const Key& key) {
  const std::filesystem::path path = keyCheckPath(database);
  const auto content = files::readWhole(path, kFileLength);
  if (!content && content.error() == std::errc::no_such_file_or_directory) {
    return KeyVerdict::Unknown;
  }
  if (!content) {
    return std::unexpected(errorAbout(content.error(), path));
  }
  const std::string_view text = *content;
  const std::string_view signedText = text.substr(0, kSignedLength);
  if (text.size() != kFileLength ||
      text.substr(kSignedLength) != ' ' + hash(signedText, {}, kSumBytes) + '\n') {
    return std::unexpected(errorAbout(ErrorKind::Damaged, path,
                                      "only this small file is; it may be removed and is then written anew"));
  }
  const std::string expected = signedPart(key);
  return sodium_memcmp(expected.data(), signedText.data(), kSignedLength) == 0 ? KeyVerdict::Right
                                                                               : KeyVerdict::Wrong;
}

Result<void> writeKeyCheck(const std::filesystem::path& database, const Key& key) {
  const std::filesystem::path path = keyCheckPath(database);
  const std::string text = signedPart(key);
  if (auto written = files::createWhole(path, text + ' ' + hash(text, {}, kSumBytes) + '\n'); !written) {
    return std::unexpected(errorAbout(written.error(), path));
  }
  return {};
}

} // namespace comanda::journal
