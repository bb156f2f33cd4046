// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/page_tail_vfs.h"

#include "server/journal/page_format.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>

namespace comanda::journal {
namespace {

// The disk's own table of methods with one of them replaced. An open file points to `methods`, which is the
// first member, so that the replacement finds the original behind it.
struct FileMethods {
  sqlite3_io_methods methods;
  const sqlite3_io_methods* original;
};

// The disk itself, likewise a copy with one method replaced.
struct TailVfs {
  sqlite3_vfs vfs;
  sqlite3_vfs* below;
  std::string name;
  std::mutex mutex; // guards fileMethods: files are opened from several threads
  std::map<const sqlite3_io_methods*, FileMethods> fileMethods; // a disk has a handful of tables, all static
};

int writeWithZeroTail(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
  const auto* methods = reinterpret_cast<const FileMethods*>(file->pMethods);
  constexpr auto kPage = static_cast<int>(kPageBytes);
  if (count != kPage || offset % kPage != 0) {
    return methods->original->xWrite(file, bytes, count, offset);
  }
  std::array<unsigned char, kPageBytes> page;
  std::memcpy(page.data(), bytes, kPageBytes - kTailBytes);
  std::fill(page.end() - kTailBytes, page.end(), static_cast<unsigned char>(0));
  return methods->original->xWrite(file, page.data(), count, offset);
}

const sqlite3_io_methods* replacementFor(TailVfs& vfs, const sqlite3_io_methods* original) {
  const std::lock_guard lock(vfs.mutex);
  const auto [entry, isNew] = vfs.fileMethods.try_emplace(original, FileMethods{*original, original});
  if (isNew) {
    entry->second.methods.xWrite = writeWithZeroTail;
  }
  return &entry->second.methods;
}

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* flagsOut) {
  auto& self = *reinterpret_cast<TailVfs*>(vfs);
  const int result = self.below->xOpen(self.below, name, file, flags, flagsOut);
  if (file->pMethods != nullptr && (flags & SQLITE_OPEN_MAIN_DB) != 0) {
    file->pMethods = replacementFor(self, file->pMethods);
  }
  return result;
}

} // namespace

std::string pageTailVfsOver(const std::string& disk) {
  static std::mutex mutex;
  // Never destroyed: SQLite keeps the pointers until the process ends.
  static auto& registered = *new std::map<std::string, std::unique_ptr<TailVfs>>;

  const std::lock_guard lock(mutex);
  sqlite3_vfs* below = sqlite3_vfs_find(disk.empty() ? nullptr : disk.c_str());
  if (below == nullptr) {
    return {};
  }
  std::unique_ptr<TailVfs>& layer = registered[below->zName];
  if (!layer) {
    layer = std::make_unique<TailVfs>();
    layer->vfs = *below;
    layer->below = below;
    layer->name = std::string("comanda-over-") + below->zName;
    layer->vfs.pNext = nullptr;
    layer->vfs.zName = layer->name.c_str();
    layer->vfs.xOpen = openFile;
    sqlite3_vfs_register(&layer->vfs, 0);
  }
  return layer->name;
}

} // namespace comanda::journal
