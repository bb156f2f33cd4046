// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/error.h"

#include <utility>

namespace comanda::journal {
namespace {

struct Sentence {
  std::string_view name;
  std::string_view before; // the sentence up to the file's name
  std::string_view after;  // the rest, with the remedy
};

Sentence sentenceOf(ErrorKind kind) {
  switch (kind) {
  case ErrorKind::Missing:
    return {"missing", "There is no ", ". Check the folder's name, or restore a backup."};
  case ErrorKind::Empty:
    return {"empty", "", " is empty. Nothing is created over it: restore a backup into another folder."};
  case ErrorKind::NotADatabase:
    return {"not-a-database", "", " is not a journal of Comanda. Choose another file."};
  case ErrorKind::WrongKey:
    return {"wrong-key", "The key does not belong to ", ". Use the key that was made with it."};
  case ErrorKind::Truncated:
    return {"truncated", "The end of ", " is missing. Keep a copy of the folder, then restore a backup."};
  case ErrorKind::Damaged:
    return {"damaged", "", " is damaged. Keep a copy of the folder, then restore a backup."};
  case ErrorKind::NewerVersion:
    return {"newer-version", "", " was written by a newer Comanda. Install that version or a later one."};
  case ErrorKind::OlderVersion:
    return {"older-version", "",
            " was last written by another version of Comanda. Start this version on it once, which brings it "
            "up to date."};
  case ErrorKind::AlreadyExists:
    return {"already-exists", "",
            " already exists and is not overwritten. Choose another name or move it away."};
  case ErrorKind::NotWritable:
    return {"not-writable", "",
            " cannot be written. Give this user the right to write the file and its folder."};
  case ErrorKind::DiskFull:
    return {"disk-full", "There is no room left to write ", ". Free some space on this disk."};
  case ErrorKind::InUse:
    return {"in-use", "", " is in use by another process. Stop the other Comanda first."};
  case ErrorKind::IoFailure:
    return {"io-failure", "The disk failed while working on ", ". Check the disk, then start again."};
  case ErrorKind::ClockJumped:
    return {"clock-jumped", "The computer's clock does not fit ", ". Set date and time, then start again."};
  case ErrorKind::KeyNotGuarded:
    return {"key-not-guarded", "The key file ",
            " can be read by other users. Give it back to its owner alone (chmod 600) before it is used."};
  case ErrorKind::BadCertificate:
    return {"bad-certificate", "The certificate ",
            " cannot be used. Put back the copy that you kept; or move it away to get a new one, which every "
            "terminal has to be told of."};
  case ErrorKind::Unsupported:
    return {"unsupported", "This build or this disk cannot do what ",
            " needs. Install a build with SQLCipher 3.4 or later, or move the folder to a local disk."};
  case ErrorKind::HalfRestored:
    return {"half-restored", "A restore into ",
            " was cut off, and nothing is created in its place. Restore the backup into this folder again."};
  case ErrorKind::HeadLost:
    return {
        "head-lost", "The note of the journal's last event, ",
        ", is missing or damaged. The journal itself may be whole: comanda accept-head checks it, and says "
        "what to do."};
  case ErrorKind::IsAFolder: return {"is-a-folder", "", " is a folder. Say the name of a file."};
  case ErrorKind::IsNoFolder: return {"is-no-folder", "", " is not a folder. Say the name of a folder."};
  case ErrorKind::Invalid:
    return {"invalid", "A request to ", " was refused. Please report this with the text in parentheses."};
  }
  std::unreachable();
}

} // namespace

std::string_view kindName(ErrorKind kind) {
  return sentenceOf(kind).name;
}

std::string_view plainSentence(ErrorKind kind) {
  switch (kind) {
  case ErrorKind::Missing: return "The host cannot find its journal.";
  case ErrorKind::Empty:
  case ErrorKind::NotADatabase:
  case ErrorKind::Truncated:
  case ErrorKind::HeadLost:
  case ErrorKind::Damaged: return "The host's journal is damaged.";
  case ErrorKind::HalfRestored: return "The host's journal was not restored to the end.";
  case ErrorKind::WrongKey: return "The host's key does not fit its journal.";
  case ErrorKind::NewerVersion: return "The host's journal was written by a newer Comanda.";
  case ErrorKind::NotWritable: return "The host may not write to its disk.";
  case ErrorKind::DiskFull: return "The host's disk is full.";
  case ErrorKind::InUse: return "Another process works on the host's journal.";
  case ErrorKind::IoFailure: return "The host's disk has failed.";
  case ErrorKind::ClockJumped: return "The host's clock is wrong.";
  case ErrorKind::KeyNotGuarded: return "The host's key lies open to others.";
  case ErrorKind::BadCertificate: return "The host's certificate cannot be used.";
  case ErrorKind::OlderVersion:
  case ErrorKind::AlreadyExists:
  case ErrorKind::IsAFolder:
  case ErrorKind::IsNoFolder:
  case ErrorKind::Unsupported:
  case ErrorKind::Invalid: return "The host cannot work on its journal.";
  }
  std::unreachable();
}

Error errorAbout(ErrorKind kind, const std::filesystem::path& file, std::string_view detail) {
  const Sentence sentence = sentenceOf(kind);
  std::string what(sentence.before);
  what += utf8(file);
  what += sentence.after;
  if (!detail.empty()) {
    what += " (";
    what += detail;
    what += ")";
  }
  return {kind, std::move(what)};
}

Error errorAbout(std::error_code code, const std::filesystem::path& file) {
  ErrorKind kind = ErrorKind::IoFailure;
  if (code == std::errc::no_such_file_or_directory || code == std::errc::not_a_directory) {
    kind = ErrorKind::Missing;
  } else if (code == std::errc::is_a_directory) {
    kind = ErrorKind::IsAFolder;
  } else if (code == std::errc::file_exists) {
    kind = ErrorKind::AlreadyExists;
  } else if (code == std::errc::permission_denied || code == std::errc::read_only_file_system ||
             code == std::errc::operation_not_permitted) {
    kind = ErrorKind::NotWritable;
  } else if (code == std::errc::no_space_on_device) {
    kind = ErrorKind::DiskFull;
  } else if (code == std::errc::file_too_large) {
    kind = ErrorKind::Damaged; // our own files have a known size
  }
  return errorAbout(kind, file, code.message());
}

std::string utf8(const std::filesystem::path& path) {
  const std::u8string text = path.u8string();
  return {reinterpret_cast<const char*>(text.data()), text.size()};
}

} // namespace comanda::journal
