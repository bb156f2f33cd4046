// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/backup.h"

#include "server/files/whole_file.h"
#include "server/journal/journal_files.h"
#include "server/journal/page_check.h"
#include "server/journal/sql.h"

#include <sodium.h>

#include <array>
#include <string>

namespace comanda::journal {
namespace {

namespace fs = std::filesystem;

Result<void> attach(Database& source, const fs::path& path, const Key& key) {
  // ATTACH may only create files where the source's own connection may, which it may not; an empty file will
  // do.
  if (auto created = files::RawFile::open(path, files::OpenMode::CreateNew); !created) {
    return std::unexpected(errorAbout(created.error(), path));
  }
  auto statement = source.prepare(sql::named("attach_copy"));
  if (!statement) {
    return std::unexpected(statement.error());
  }
  std::array<char, 2 * kKeyBytes + 1> hex;
  sodium_bin2hex(hex.data(), hex.size(), key.bytes().data(), kKeyBytes);
  std::string rawKey = "x'" + std::string(hex.data()) + "'";
  statement->bindText(1, utf8(path));
  statement->bindText(2, rawKey);
  sodium_memzero(hex.data(), hex.size());
  sodium_memzero(rawKey.data(), rawKey.size());
  return statement->run();
}

// sqlcipher_export leaves these two numbers of the header behind.
Result<void> copyHeaderNumbers(Database& source) {
  if (auto marked = source.execute(sql::named("mark_copy")); !marked) {
    return marked;
  }
  const auto version = source.number(sql::named("read_schema_version"));
  if (!version) {
    return std::unexpected(version.error());
  }
  // A pragma takes no parameters; the number is one that we have read as a number.
  return source.execute("PRAGMA copy.user_version = " + std::to_string(*version));
}

Result<void> exportInOneView(Database& source) {
  if (auto begun = source.execute(sql::named("begin_read")); !begun) {
    return begun;
  }
  auto exported = source.execute(sql::named("export_to_copy"));
  if (exported) {
    exported = copyHeaderNumbers(source);
  }
  if (exported) {
    exported = source.execute(sql::named("commit"));
  }
  if (!exported && !source.broken()) {
    static_cast<void>(source.execute(sql::named("rollback")));
  }
  return exported;
}

Result<void> exportTo(Database& source, const fs::path& path, const Key& key) {
  if (auto attached = attach(source, path, key); !attached) {
    return attached;
  }
  auto result = source.execute(sql::named("copy_settings"));
  if (result) {
    result = exportInOneView(source);
  }
  const auto detached = source.execute(sql::named("detach_copy"));
  if (!result && result.error().kind == ErrorKind::DiskFull) {
    return std::unexpected(errorAbout(ErrorKind::DiskFull, path)); // not where it is read from
  }
  return result ? detached : result;
}

Result<void> checkCopy(const fs::path& path, const Key& key) {
  if (auto checked = checkAllPages(path, key); !checked) {
    return checked;
  }
  auto copy = Database::open(path, key, Access::Still);
  if (!copy) {
    return std::unexpected(copy.error());
  }
  auto statement = copy->prepare(sql::named("check_integrity"));
  if (!statement) {
    return std::unexpected(statement.error());
  }
  const auto row = statement->step();
  if (!row) {
    return std::unexpected(row.error());
  }
  if (!*row || statement->text(0) != "ok") {
    return std::unexpected(errorAbout(ErrorKind::Damaged, path, statement->text(0)));
  }
  return {};
}

void removeUnfinished(const fs::path& unfinished) {
  std::error_code ignored; // what cannot be removed makes the next step fail and say so
  fs::remove(unfinished, ignored);
  fs::remove(files::withSuffix(unfinished, "-journal"), ignored);
}

} // namespace

Result<void> copyTo(Database& source, const fs::path& path, const Key& key, const JudgeCopy& judge) {
  std::error_code code;
  if (fs::exists(path, code)) {
    return std::unexpected(errorAbout(ErrorKind::AlreadyExists, path));
  }
  if (auto there = requireFolderOf(path); !there) {
    return there;
  }
  const fs::path unfinished = files::withSuffix(path, ".part");
  removeUnfinished(unfinished);
  auto result = exportTo(source, unfinished, key);
  if (result) {
    result = checkCopy(unfinished, key);
  }
  if (result && judge) {
    result = judge(unfinished);
  }
  if (!result) {
    removeUnfinished(unfinished);
    return result;
  }
  if (auto synced = files::syncPath(unfinished); !synced) {
    return std::unexpected(errorAbout(synced.error(), unfinished));
  }
  if (auto renamed = files::renameDurably(unfinished, path); !renamed) {
    return std::unexpected(errorAbout(renamed.error(), path));
  }
  return {};
}

} // namespace comanda::journal
