// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/page_check.h"

#include "server/files/raw_file.h"
#include "server/journal/page_format.h"

#include <sodium.h>

#include <QByteArray>
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace comanda::journal {
namespace {

using Page = std::array<std::uint8_t, kPageBytes>;

bool isZero(BytesView bytes) {
  return sodium_is_zero(bytes.data(), bytes.size()) == 1;
}

// Computes the MACs of one file. Its copy of the derived key is wiped in the end.
class PageMac {
public:
  PageMac(const Key& key, BytesView salt) : m_mac(QCryptographicHash::Sha1) {
    QByteArray maskedSalt;
    for (const std::uint8_t byte : salt) {
      maskedSalt.append(static_cast<char>(byte ^ kMacSaltMask));
    }
    const auto* secret = reinterpret_cast<const char*>(key.bytes().data());
    m_key = QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha1,
                                               QByteArray::fromRawData(secret, kKeyBytes), maskedSalt,
                                               kMacKeyRounds, kKeyBytes);
    m_mac.setKey(m_key);
  }
  PageMac(const PageMac&) = delete;
  PageMac& operator=(const PageMac&) = delete;
  PageMac(PageMac&&) = delete;
  PageMac& operator=(PageMac&&) = delete;
  ~PageMac() { sodium_memzero(m_key.data(), static_cast<std::size_t>(m_key.size())); }

  bool fits(const Page& page, std::uint64_t number) {
    const std::size_t start = number == 1 ? kSaltBytes : 0;
    const std::array<char, 4> pageNumber = {
        static_cast<char>(number & 0xffU), static_cast<char>(number >> 8U & 0xffU),
        static_cast<char>(number >> 16U & 0xffU), static_cast<char>(number >> 24U & 0xffU)};
    m_mac.reset();
    m_mac.addData(reinterpret_cast<const char*>(page.data()) + start,
                  static_cast<qsizetype>(kMacOffset - start));
    m_mac.addData(pageNumber.data(), pageNumber.size());
    const QByteArray mac = m_mac.result();
    return sodium_memcmp(mac.constData(), page.data() + kMacOffset, kMacBytes) == 0;
  }

private:
  QByteArray m_key;
  QMessageAuthenticationCode m_mac;
};

// SQLite never writes the page with the byte at 1 GiB (it locks there): a hole in the file, zeros throughout.
// Any other page of zeros was lost. (Pages freed before they were ever written would be holes too, but
// secure_delete has them written.)
constexpr std::uint64_t kLockBytePage = 0x40000000 / kPageBytes + 1;

std::optional<DamagedPage> judge(PageMac& mac, const Page& page, std::uint64_t number) {
  const std::uint64_t begin = (number - 1) * kPageBytes;
  constexpr std::size_t kTailAt = kPageBytes - kTailBytes;
  if (number == kLockBytePage && isZero(page)) {
    return std::nullopt;
  }
  if (!mac.fits(page, number)) {
    return DamagedPage{number, begin, begin + kTailAt - 1};
  }
  if (!isZero(BytesView(page).subspan(kTailAt))) {
    return DamagedPage{number, begin + kTailAt, begin + kPageBytes - 1};
  }
  return std::nullopt;
}

} // namespace

Result<std::vector<DamagedPage>> findDamagedPages(const std::filesystem::path& database, const Key& key) {
  ensureSodium();
  auto file = files::RawFile::open(database, files::OpenMode::ReadOnly);
  if (!file) {
    return std::unexpected(errorAbout(file.error(), database));
  }
  std::optional<PageMac> mac;
  std::vector<DamagedPage> found;
  Page page;
  std::uint64_t number = 0;
  for (;;) {
    const auto count = file->readAt(number * kPageBytes, page);
    if (!count) {
      return std::unexpected(errorAbout(count.error(), database));
    }
    if (*count == 0) {
      break;
    }
    ++number;
    if (*count < kPageBytes) {
      const std::uint64_t begin = (number - 1) * kPageBytes;
      found.push_back({number, begin, begin + *count - 1});
      break;
    }
    if (!mac) {
      mac.emplace(key, BytesView(page).first(kSaltBytes));
    }
    if (const auto damage = judge(*mac, page, number)) {
      found.push_back(*damage);
    }
  }
  if (number == 0) {
    return std::unexpected(errorAbout(ErrorKind::Empty, database));
  }
  if (number > 1 && found.size() == number) {
    return std::vector{DamagedPage{1, 0, kSaltBytes - 1}};
  }
  return found;
}

std::string placeOf(const std::vector<DamagedPage>& pages) {
  const DamagedPage& first = pages.front();
  std::string place = "page " + std::to_string(first.page) + ", bytes " + std::to_string(first.firstByte) +
                      " to " + std::to_string(first.lastByte);
  if (pages.size() > 1) {
    place += ", and " + std::to_string(pages.size() - 1) + " more pages";
  }
  return place;
}

Result<void> checkAllPages(const std::filesystem::path& database, const Key& key) {
  const auto found = findDamagedPages(database, key);
  if (!found) {
    return std::unexpected(found.error());
  }
  return found->empty() ? Result<void>()
                        : std::unexpected(errorAbout(ErrorKind::Damaged, database, placeOf(*found)));
}

} // namespace comanda::journal
