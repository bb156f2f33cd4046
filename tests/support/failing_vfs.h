// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

struct sqlite3_vfs; // NOLINT(readability-identifier-naming): SQLite names it

namespace comanda::support {

enum class DiskOperation { Write, Sync };

// A disk for SQLite that works on the real one and fails when told to. Give name() to DatabaseOptions::disk.
// For one thread; it must outlive every connection opened on it.
class FailingDisk {
public:
  FailingDisk();
  FailingDisk(const FailingDisk&) = delete;
  FailingDisk& operator=(const FailingDisk&) = delete;
  FailingDisk(FailingDisk&&) = delete;
  FailingDisk& operator=(FailingDisk&&) = delete;
  ~FailingDisk();

  const std::string& name() const { return m_name; }

  // The n-th operation from now (1 = the next) fails with this SQLite result code, and so do all later ones
  // until heal(): a full disk stays full.
  void failFrom(DiskOperation operation, int n, int code);
  void heal();
  // Whether the failure has happened; a loop over n ends when it has not.
  bool hasFailed() const { return m_hasFailed; }

  // From now on files can be opened for reading only.
  void makeReadOnly() { m_isReadOnly = true; }

  // The power goes: from now on nothing reaches the disk. Close the connections, then call restore().
  void cutPower() { m_isOff = true; }
  // The power comes back. Of the writes since each file's last sync, every one is lost or kept by the throw
  // of a coin, in sectors of 512 bytes: the seed decides.
  void restore(std::uint64_t seed);

  // The layer's side.
  struct UnsyncedWrite {
    std::int64_t offset;
    std::int64_t sizeBefore; // of the file
    std::string before;      // what was there; shorter at the end of the file
    std::string after;
  };
  using UnsyncedWrites = std::vector<UnsyncedWrite>;
  int judge(DiskOperation operation); // an SQLite result code
  bool isOff() const { return m_isOff; }
  bool isReadOnly() const { return m_isReadOnly; }
  UnsyncedWrites& unsynced(const std::string& path) { return m_unsynced[path]; }

private:
  std::string m_name;
  std::shared_ptr<sqlite3_vfs> m_vfs;
  std::map<std::string, UnsyncedWrites> m_unsynced;
  DiskOperation m_operation = DiskOperation::Write;
  int m_left = 0; // operations until the failure; 0: none planned
  int m_code = 0;
  bool m_hasFailed = false;
  bool m_isReadOnly = false;
  bool m_isOff = false;
};

} // namespace comanda::support
