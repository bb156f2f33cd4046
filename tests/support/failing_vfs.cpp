// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/failing_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <random>
#include <string_view>

namespace comanda::support {
namespace {

constexpr std::size_t kSectorBytes = 512;

// SQLite allocates szOsFile bytes: this, and the real disk's file right behind it.
struct WrappedFile {
  sqlite3_file base;
  FailingDisk* disk;
  FailingDisk::UnsyncedWrites* unsynced; // null for files without a name
};

WrappedFile* self(sqlite3_file* file) {
  return reinterpret_cast<WrappedFile*>(file);
}

sqlite3_file* real(sqlite3_file* file) {
  return reinterpret_cast<sqlite3_file*>(self(file) + 1);
}

const sqlite3_io_methods* methods(sqlite3_file* file) {
  return real(file)->pMethods;
}

int writeFile(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
  if (const int code = self(file)->disk->judge(DiskOperation::Write); code != SQLITE_OK) {
    return code;
  }
  if (self(file)->unsynced != nullptr) {
    sqlite3_int64 size = 0;
    methods(file)->xFileSize(real(file), &size);
    const auto known = std::clamp<sqlite3_int64>(size - offset, 0, count);
    std::string before(static_cast<std::size_t>(known), '\0');
    if (known > 0) {
      methods(file)->xRead(real(file), before.data(), static_cast<int>(known), offset);
    }
    const std::string after(static_cast<const char*>(bytes), static_cast<std::size_t>(count));
    self(file)->unsynced->push_back({offset, size, std::move(before), after});
  }
  return methods(file)->xWrite(real(file), bytes, count, offset);
}

int syncFile(sqlite3_file* file, int flags) {
  if (const int code = self(file)->disk->judge(DiskOperation::Sync); code != SQLITE_OK) {
    return code;
  }
  const int code = methods(file)->xSync(real(file), flags);
  if (code == SQLITE_OK && self(file)->unsynced != nullptr) {
    self(file)->unsynced->clear();
  }
  return code;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
  if (self(file)->disk->isOff()) {
    return SQLITE_IOERR_TRUNCATE;
  }
  // Taken as durable at once: SQLite shortens only what it no longer needs.
  return methods(file)->xTruncate(real(file), size);
}

const sqlite3_io_methods kFileMethods = {
    .iVersion = 2,
    .xClose = [](sqlite3_file* f) { return methods(f)->xClose(real(f)); },
    .xRead = [](sqlite3_file* f, void* to, int n,
                sqlite3_int64 at) { return methods(f)->xRead(real(f), to, n, at); },
    .xWrite = writeFile,
    .xTruncate = truncateFile,
    .xSync = syncFile,
    .xFileSize = [](sqlite3_file* f, sqlite3_int64* size) { return methods(f)->xFileSize(real(f), size); },
    .xLock = [](sqlite3_file* f, int kind) { return methods(f)->xLock(real(f), kind); },
    .xUnlock = [](sqlite3_file* f, int kind) { return methods(f)->xUnlock(real(f), kind); },
    .xCheckReservedLock = [](sqlite3_file* f,
                             int* out) { return methods(f)->xCheckReservedLock(real(f), out); },
    .xFileControl = [](sqlite3_file* f, int op,
                       void* arg) { return methods(f)->xFileControl(real(f), op, arg); },
    .xSectorSize = [](sqlite3_file* f) { return methods(f)->xSectorSize(real(f)); },
    .xDeviceCharacteristics = [](sqlite3_file* f) { return methods(f)->xDeviceCharacteristics(real(f)); },
    .xShmMap = [](sqlite3_file* f, int page, int size, int extend,
                  void volatile** out) { return methods(f)->xShmMap(real(f), page, size, extend, out); },
    .xShmLock = [](sqlite3_file* f, int at, int n,
                   int flags) { return methods(f)->xShmLock(real(f), at, n, flags); },
    .xShmBarrier = [](sqlite3_file* f) { methods(f)->xShmBarrier(real(f)); },
    .xShmUnmap = [](sqlite3_file* f, int remove) { return methods(f)->xShmUnmap(real(f), remove); },
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

// The platform's VFS with our methods in front, and the disk they belong to behind.
struct WrappingVfs : sqlite3_vfs {
  FailingDisk* disk;
  sqlite3_vfs* below;
};

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* flagsOut) {
  // The product's layer hands on this very vfs, so the pointer is a WrappingVfs.
  auto* wrapping = static_cast<WrappingVfs*>(vfs);
  file->pMethods = nullptr;
  if (wrapping->disk->isOff()) {
    return SQLITE_CANTOPEN;
  }
  if (wrapping->disk->isReadOnly() && (flags & SQLITE_OPEN_READWRITE) != 0) {
    flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
  }
  self(file)->disk = wrapping->disk;
  self(file)->unsynced = name == nullptr ? nullptr : &wrapping->disk->unsynced(name);
  const int code = wrapping->below->xOpen(wrapping->below, name, real(file), flags, flagsOut);
  if (real(file)->pMethods != nullptr) {
    file->pMethods = &kFileMethods;
  }
  return code;
}

// The product's layer calls this with its own copy of the struct; pAppData leads both to the disk.
int deleteFile(sqlite3_vfs* vfs, const char* name, int syncFolder) {
  auto* wrapping = static_cast<WrappingVfs*>(vfs->pAppData);
  if (wrapping->disk->isOff()) {
    return SQLITE_IOERR_DELETE;
  }
  wrapping->disk->unsynced(name).clear();
  return wrapping->below->xDelete(wrapping->below, name, syncFolder);
}

int accessFile(sqlite3_vfs* vfs, const char* name, int flags, int* out) {
  auto* wrapping = static_cast<WrappingVfs*>(vfs->pAppData);
  return wrapping->below->xAccess(wrapping->below, name, flags, out);
}

int fullPath(sqlite3_vfs* vfs, const char* name, int count, char* out) {
  auto* wrapping = static_cast<WrappingVfs*>(vfs->pAppData);
  return wrapping->below->xFullPathname(wrapping->below, name, count, out);
}

} // namespace

FailingDisk::FailingDisk() {
  static std::atomic<int> count = 0;
  m_name = "failing-" + std::to_string(++count);
  auto vfs = std::make_shared<WrappingVfs>();
  sqlite3_vfs* below = sqlite3_vfs_find(nullptr);
  static_cast<sqlite3_vfs&>(*vfs) = *below;
  vfs->szOsFile = static_cast<int>(sizeof(WrappedFile)) + below->szOsFile;
  vfs->pNext = nullptr;
  vfs->zName = m_name.c_str();
  vfs->pAppData = vfs.get();
  vfs->xOpen = openFile;
  vfs->xDelete = deleteFile;
  vfs->xAccess = accessFile;
  vfs->xFullPathname = fullPath;
  vfs->disk = this;
  vfs->below = below;
  m_vfs = std::move(vfs);
  sqlite3_vfs_register(m_vfs.get(), 0);
}

FailingDisk::~FailingDisk() {
  sqlite3_vfs_unregister(m_vfs.get());
}

void FailingDisk::failFrom(DiskOperation operation, int n, int code) {
  m_operation = operation;
  m_left = n;
  m_code = code;
  m_hasFailed = false;
}

void FailingDisk::heal() {
  m_left = 0;
  m_code = SQLITE_OK;
}

int FailingDisk::judge(DiskOperation operation) {
  if (m_isOff) {
    return operation == DiskOperation::Write ? SQLITE_IOERR_WRITE : SQLITE_IOERR_FSYNC;
  }
  if (m_code == SQLITE_OK || operation != m_operation) {
    return SQLITE_OK;
  }
  if (m_left > 1) {
    --m_left;
    return SQLITE_OK;
  }
  m_hasFailed = true;
  return m_code;
}

void FailingDisk::restore(std::uint64_t seed) {
  std::mt19937_64 coin(seed);
  for (auto& [path, writes] : m_unsynced) {
    std::error_code missing;
    auto size = std::filesystem::file_size(path, missing);
    if (missing || writes.empty()) {
      continue;
    }
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    const auto put = [&file](std::int64_t offset, std::string_view bytes) {
      file.seekp(offset);
      file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    };
    for (auto write = writes.rbegin(); write != writes.rend(); ++write) {
      put(write->offset, write->before);
      size = std::min<std::uintmax_t>(size, static_cast<std::uintmax_t>(write->sizeBefore));
    }
    file.flush();
    std::filesystem::resize_file(path, size);
    for (const UnsyncedWrite& write : writes) {
      for (std::size_t at = 0; at < write.after.size(); at += kSectorBytes) {
        if ((coin() & 1U) != 0) {
          put(write.offset + static_cast<std::int64_t>(at),
              std::string_view(write.after).substr(at, kSectorBytes));
        }
      }
    }
    writes.clear();
  }
  m_isOff = false;
}

} // namespace comanda::support
