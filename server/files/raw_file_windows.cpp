// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/raw_file.h"

#include <utility>

#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

namespace comanda::files {
namespace {

// The byte that is locked lies far behind any content: a Windows lock forbids others to read what it covers.
constexpr DWORD kLockOffsetHigh = 0x40000000;

std::unexpected<std::error_code> failure() {
  return std::unexpected(std::error_code(static_cast<int>(::GetLastError()), std::system_category()));
}

HANDLE native(std::intptr_t handle) {
  return reinterpret_cast<HANDLE>(handle);
}

DWORD disposition(OpenMode mode) {
  switch (mode) {
  case OpenMode::CreateNew: return CREATE_NEW;
  case OpenMode::Existing:
  case OpenMode::ReadOnly: return OPEN_EXISTING;
  case OpenMode::OpenOrCreate: return OPEN_ALWAYS;
  }
  return OPEN_EXISTING;
}

OVERLAPPED at(std::uint64_t offset) {
  OVERLAPPED place = {};
  place.Offset = static_cast<DWORD>(offset & 0xffffffffU);
  place.OffsetHigh = static_cast<DWORD>(offset >> 32U);
  return place;
}

} // namespace

Outcome<RawFile> RawFile::open(const std::filesystem::path& path, OpenMode mode) {
  const DWORD access = mode == OpenMode::ReadOnly ? GENERIC_READ : GENERIC_READ | GENERIC_WRITE;
  HANDLE handle = ::CreateFileW(path.c_str(), access, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                nullptr, disposition(mode), FILE_ATTRIBUTE_NORMAL, nullptr);
  if (handle == INVALID_HANDLE_VALUE) {
    const auto failed = failure();
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored)
               ? std::unexpected(std::make_error_code(std::errc::is_a_directory))
               : failed;
  }
  return RawFile(reinterpret_cast<std::intptr_t>(handle));
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
  if (m_handle != -1) {
    ::CloseHandle(native(m_handle));
    m_handle = -1;
  }
}

Outcome<void> RawFile::writeAt(std::uint64_t offset, BytesView bytes) {
  OVERLAPPED place = at(offset);
  DWORD written = 0;
  if (::WriteFile(native(m_handle), bytes.data(), static_cast<DWORD>(bytes.size()), &written, &place) == 0) {
    return failure();
  }
  return {};
}

Outcome<std::size_t> RawFile::readAt(std::uint64_t offset, std::span<std::uint8_t> bytes) {
  OVERLAPPED place = at(offset);
  DWORD count = 0;
  if (::ReadFile(native(m_handle), bytes.data(), static_cast<DWORD>(bytes.size()), &count, &place) == 0 &&
      ::GetLastError() != ERROR_HANDLE_EOF) {
    return failure();
  }
  return count;
}

Outcome<std::uint64_t> RawFile::size() const {
  LARGE_INTEGER size = {};
  if (::GetFileSizeEx(native(m_handle), &size) == 0) {
    return failure();
  }
  return static_cast<std::uint64_t>(size.QuadPart);
}

Outcome<void> RawFile::sync() {
  if (::FlushFileBuffers(native(m_handle)) == 0) {
    return failure();
  }
  return {};
}

Outcome<bool> RawFile::tryLock() {
  OVERLAPPED place = {};
  place.OffsetHigh = kLockOffsetHigh;
  if (::LockFileEx(native(m_handle), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &place) !=
      0) {
    return true;
  }
  if (::GetLastError() == ERROR_LOCK_VIOLATION) {
    return false;
  }
  return failure();
}

Outcome<void> syncFolder(const std::filesystem::path&) {
  return {};
}

Outcome<void> makeOwnFolder(const std::filesystem::path& folder) {
  std::error_code code;
  std::filesystem::create_directories(folder, code);
  return code ? Outcome<void>(std::unexpected(code)) : Outcome<void>();
}

Outcome<bool> othersMayAccess(const std::filesystem::path&) {
  return false;
}

} // namespace comanda::files
