// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/raw_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace comanda::files {
namespace {

std::unexpected<std::error_code> failure() {
  return std::unexpected(std::error_code(errno, std::generic_category()));
}

int descriptor(std::intptr_t handle) {
  return static_cast<int>(handle);
}

int openFlags(OpenMode mode) {
  switch (mode) {
  case OpenMode::CreateNew: return O_RDWR | O_CREAT | O_EXCL;
  case OpenMode::Existing: return O_RDWR;
  case OpenMode::ReadOnly: return O_RDONLY;
  case OpenMode::OpenOrCreate: return O_RDWR | O_CREAT;
  }
  return O_RDWR;
}

} // namespace

Outcome<RawFile> RawFile::open(const std::filesystem::path& path, OpenMode mode) {
  const int fd = ::open(path.c_str(), openFlags(mode) | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (fd < 0) {
    return failure();
  }
  RawFile file(fd);
  struct stat status = {};
  if (::fstat(fd, &status) != 0) {
    return failure();
  }
  if (S_ISDIR(status.st_mode)) { // which can be opened for reading, and then not be read
    return std::unexpected(std::make_error_code(std::errc::is_a_directory));
  }
  return file;
}

RawFile::RawFile(RawFile&& other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}

RawFile& RawFile::operator=(RawFile&& other) noexcept {
  if (this != &other) {
    close();
    m_handle = std::exchange(other.m_handle, -1);
  }
  return *this;
}

RawFile::~RawFile() {
  close();
}

void RawFile::close() noexcept {
  if (m_handle >= 0) {
    ::close(descriptor(m_handle));
    m_handle = -1;
  }
}

Outcome<void> RawFile::writeAt(std::uint64_t offset, BytesView bytes) {
  while (!bytes.empty()) {
    const ssize_t written =
        ::pwrite(descriptor(m_handle), bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written < 0) {
      return failure();
    }
    bytes = bytes.subspan(static_cast<std::size_t>(written));
    offset += static_cast<std::uint64_t>(written);
  }
  return {};
}

Outcome<std::size_t> RawFile::readAt(std::uint64_t offset, std::span<std::uint8_t> bytes) {
  std::size_t total = 0;
  while (total < bytes.size()) {
    const ssize_t count = ::pread(descriptor(m_handle), bytes.data() + total, bytes.size() - total,
                                  static_cast<off_t>(offset + total));
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count < 0) {
      return failure();
    }
    if (count == 0) {
      break;
    }
    total += static_cast<std::size_t>(count);
  }
  return total;
}

Outcome<std::uint64_t> RawFile::size() const {
  struct stat status = {};
  if (::fstat(descriptor(m_handle), &status) != 0) {
    return failure();
  }
  return static_cast<std::uint64_t>(status.st_size);
}

Outcome<void> RawFile::sync() {
#if defined(__APPLE__)
  // fsync on macOS leaves the data in the drive's cache; this asks the drive as well.
  if (::fcntl(descriptor(m_handle), F_FULLFSYNC) == 0) {
    return {};
  }
#endif
  if (::fsync(descriptor(m_handle)) != 0) {
    return failure();
  }
  return {};
}

Outcome<bool> RawFile::tryLock() {
  if (::flock(descriptor(m_handle), LOCK_EX | LOCK_NB) == 0) {
    return true;
  }
  if (errno == EWOULDBLOCK) {
    return false;
  }
  return failure();
}

Outcome<void> syncFolder(const std::filesystem::path& folder) {
  const int fd = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    return failure();
  }
  const int result = ::fsync(fd);
  const std::error_code code(result == 0 ? 0 : errno, std::generic_category());
  ::close(fd);
  // Some network and FUSE file systems do not offer it for folders; that is no failure of the data.
  if (result != 0 && code.value() != EINVAL) {
    return std::unexpected(code);
  }
  return {};
}

Outcome<void> makeOwnFolder(const std::filesystem::path& folder) {
  std::error_code code;
  if (std::filesystem::is_directory(folder, code)) {
    return {};
  }
  if (folder.has_parent_path()) {
    std::filesystem::create_directories(folder.parent_path(), code);
    if (code) {
      return std::unexpected(code);
    }
  }
  // Not made and then shut: nobody may have entered meanwhile.
  if (::mkdir(folder.c_str(), S_IRWXU) != 0) {
    const auto failed = failure(); // before errno says something else
    return std::filesystem::is_directory(folder, code) ? Outcome<void>() : failed;
  }
  return {};
}

Outcome<bool> othersMayAccess(const std::filesystem::path& path) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0) {
    return failure();
  }
  return (status.st_mode & (S_IRWXG | S_IRWXO)) != 0;
}

} // namespace comanda::files
