// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/head_file.h"

#include "server/files/whole_file.h"

#include <sodium.h>

#include <algorithm>
#include <string>

namespace comanda::journal {
namespace {

constexpr std::string_view kMagic = "CMDAHEAD";
constexpr std::size_t kVenueAt = kMagic.size();
constexpr std::size_t kEpochAt = kVenueAt + 16;
constexpr std::size_t kSeqAt = kEpochAt + 8;
constexpr std::size_t kHashAt = kSeqAt + 8;
constexpr std::size_t kMacAt = kHashAt + kHashBytes;
constexpr std::size_t kMacLength = 32;
constexpr std::size_t kHeadFileLength = kMacAt + kMacLength;
using Record = std::array<std::uint8_t, kHeadFileLength>;

void putNumber(Record& record, std::size_t at, std::int64_t value) {
  auto bits = static_cast<std::uint64_t>(value);
  for (std::size_t i = 0; i < 8; ++i) {
    record[at + i] = static_cast<std::uint8_t>(bits & 0xffU);
    bits >>= 8U;
  }
}

std::int64_t getNumber(const Record& record, std::size_t at) {
  std::uint64_t bits = 0;
  for (std::size_t i = 8; i > 0; --i) {
    bits = bits << 8U | record[at + i - 1];
  }
  return static_cast<std::int64_t>(bits);
}

std::array<std::uint8_t, kMacLength> macOf(const Record& record, const SecretBytes& key) {
  std::array<std::uint8_t, kMacLength> mac;
  crypto_generichash(mac.data(), mac.size(), record.data(), kMacAt, key.bytes().data(), key.bytes().size());
  return mac;
}

Record encode(const Head& head, const SecretBytes& key) {
  Record record{};
  std::ranges::copy(kMagic, record.begin());
  std::ranges::copy(head.venue, record.begin() + kVenueAt);
  putNumber(record, kEpochAt, head.epoch);
  putNumber(record, kSeqAt, head.seq);
  std::ranges::copy(head.hash, record.begin() + kHashAt);
  std::ranges::copy(macOf(record, key), record.begin() + kMacAt);
  return record;
}

Head decode(const Record& record) {
  Head head;
  std::copy_n(record.begin() + kVenueAt, head.venue.size(), head.venue.begin());
  head.epoch = getNumber(record, kEpochAt);
  head.seq = getNumber(record, kSeqAt);
  std::copy_n(record.begin() + kHashAt, head.hash.size(), head.hash.begin());
  return head;
}

std::unexpected<Error> damaged(const std::filesystem::path& database, const std::string& detail) {
  return std::unexpected(errorAbout(ErrorKind::Damaged, database,
                                    detail + "; where there is no backup, see comanda accept-head"));
}

} // namespace

Result<HeadFile> HeadFile::create(const std::filesystem::path& path, const Key& key, const Head& head) {
  const Record record = encode(head, key.derive(KeyPurpose::HeadFile));
  const std::string_view content(reinterpret_cast<const char*>(record.data()), record.size());
  if (auto created = files::createWhole(path, content); !created) {
    return std::unexpected(errorAbout(created.error(), path));
  }
  return open(path, key);
}

Result<HeadFile> HeadFile::open(const std::filesystem::path& path, const Key& key, files::OpenMode mode) {
  auto file = files::RawFile::open(path, mode);
  if (!file) {
    return std::unexpected(errorAbout(file.error(), path));
  }
  return HeadFile(path, std::move(*file), key.derive(KeyPurpose::HeadFile));
}

Result<Head> HeadFile::read() {
  Record record{};
  const auto size = m_file.size();
  const auto count = m_file.readAt(0, record);
  if (!size || !count) {
    return std::unexpected(errorAbout(size ? count.error() : size.error(), m_path));
  }
  const auto mac = macOf(record, m_macKey);
  if (*size != kHeadFileLength || *count != kHeadFileLength ||
      sodium_memcmp(mac.data(), record.data() + kMacAt, kMacLength) != 0 ||
      !std::equal(kMagic.begin(), kMagic.end(), record.begin())) {
    return std::unexpected(
        errorAbout(ErrorKind::HeadLost, m_path, "its bytes are not those that were written"));
  }
  return decode(record);
}

Result<void> HeadFile::write(const Head& head) {
  if (auto written = m_file.writeAt(0, encode(head, m_macKey)); !written) {
    return std::unexpected(errorAbout(written.error(), m_path));
  }
  return {};
}

Result<void> compareHeads(const std::filesystem::path& database, const Head& recorded, const Head& found,
                          const std::optional<Hash>& atRecordedSeq) {
  if (recorded.venue != found.venue) {
    return damaged(database, "it belongs to another restaurant than the note of its last event");
  }
  if (recorded.seq > found.seq) {
    return damaged(database, "its last events are gone: it ends with event " + std::to_string(found.seq) +
                                 ", but event " + std::to_string(recorded.seq) + " was committed");
  }
  if (recorded.epoch > found.epoch) {
    return damaged(database, "it is an old copy: epoch " + std::to_string(found.epoch) + ", but epoch " +
                                 std::to_string(recorded.epoch) + " had begun");
  }
  if (!atRecordedSeq || !sameHash(*atRecordedSeq, recorded.hash)) {
    return damaged(database,
                   "its event " + std::to_string(recorded.seq) + " is not the one that was committed");
  }
  return {};
}

} // namespace comanda::journal
