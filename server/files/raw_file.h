// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <span>
#include <system_error>

// The few things Comanda asks of a disk that the C++ standard library cannot do: write in place, make
// durable, lock, create for the owner alone. One header, one source file per operating system.
namespace comanda::files {

using BytesView = std::span<const std::uint8_t>;
template <typename T>
using Outcome = std::expected<T, std::error_code>;

enum class OpenMode {
  CreateNew,    // fails with file_exists when there is one; only the owner may read it
  Existing,     // fails with no_such_file_or_directory when there is none
  ReadOnly,     // like Existing, and writing fails; a folder is refused with is_a_directory
  OpenOrCreate, // for lock files
};

// One open file. Closed on destruction (which also gives up its lock). Not shared between threads.
class RawFile {
public:
  static Outcome<RawFile> open(const std::filesystem::path& path, OpenMode mode);

  RawFile(RawFile&& other) noexcept;
  RawFile& operator=(RawFile&& other) noexcept;
  RawFile(const RawFile&) = delete;
  RawFile& operator=(const RawFile&) = delete;
  ~RawFile();

  // One write at this offset; all or an error.
  Outcome<void> writeAt(std::uint64_t offset, BytesView bytes);
  // Reads up to bytes.size(); fewer only at the end of the file.
  Outcome<std::size_t> readAt(std::uint64_t offset, std::span<std::uint8_t> bytes);
  Outcome<std::uint64_t> size() const;
  // Returns once the file's content is on the disk. After an error the content is in doubt: do not retry.
  Outcome<void> sync();
  // Takes the exclusive lock on the whole file, without waiting; false: another open file has it.
  // The operating system gives it up when the process ends, however it ends.
  Outcome<bool> tryLock();

private:
  explicit RawFile(std::intptr_t handle) : m_handle(handle) {}
  void close() noexcept;

  std::intptr_t m_handle;
};

// Makes a creation or a renaming inside this folder durable. Does nothing where the system needs no such
// call.
Outcome<void> syncFolder(const std::filesystem::path& folder);

// Makes this folder, which only its owner may enter, and above it what is missing. One that is there stays as
// it is. On Windows it inherits the access list of the folder it is made in.
Outcome<void> makeOwnFolder(const std::filesystem::path& folder);

// True when the file's mode lets anybody but its owner read or write it.
// Always false on Windows, where a new file inherits the access list of the user's own folder.
Outcome<bool> othersMayAccess(const std::filesystem::path& path);

} // namespace comanda::files
