// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/source_tree.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace comanda::rules {

namespace fs = std::filesystem;

namespace {

bool isForeignFolder(const fs::path& folder) {
  const std::string name = folder.filename().string();
  return name == "build" || name.starts_with("build-") || name.starts_with("cmake-build") ||
         name == "vcpkg_installed" || (name.starts_with('.') && name != ".ci");
}

std::string readFile(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

} // namespace

std::vector<SourceFile> readSourceTree(const fs::path& root) {
  std::vector<SourceFile> files;
  for (auto entry = fs::recursive_directory_iterator(root); entry != fs::recursive_directory_iterator();
       ++entry) {
    if (entry->is_directory() && isForeignFolder(entry->path())) {
      entry.disable_recursion_pending();
    } else if (entry->is_regular_file()) {
      files.push_back({entry->path().lexically_relative(root).generic_string(), readFile(entry->path())});
    }
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

Box boxOf(std::string_view path) {
  const std::string_view folder = path.substr(0, path.find('/'));
  if (folder.size() == path.size()) {
    return Box::None; // a file at the root
  }
  if (folder == "domain") {
    return Box::Domain;
  }
  if (folder == "server") {
    return Box::Server;
  }
  if (folder == "ui") {
    return Box::Ui;
  }
  if (folder == "app") {
    return Box::App;
  }
  return folder == "tests" ? Box::Tests : Box::None;
}

bool isProduct(std::string_view path) {
  const Box box = boxOf(path);
  return box != Box::None && box != Box::Tests;
}

bool isCpp(std::string_view path) {
  return path.ends_with(".h") || path.ends_with(".cpp");
}

std::string_view fileNameOf(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

} // namespace comanda::rules
