// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <poppler-document.h>
#include <poppler-page.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace comanda::testing {

/// A PDF file as somebody reads it, with Poppler.
class PdfText {
public:
  explicit PdfText(const std::string& file)
      : m_file(file),
        m_document(poppler::document::load_from_raw_data(m_file.data(), static_cast<int>(m_file.size()))) {
    for (int i = 0; m_document && i < m_document->pages(); ++i) {
      const std::unique_ptr<poppler::page> page(m_document->create_page(i));
      m_pages.push_back(plain(utf8(page->text(poppler::rectf(), poppler::page::physical_layout))));
      const poppler::rectf size = page->page_rect();
      m_isLandscape.push_back(size.width() > size.height());
    }
  }

  bool isReadable() const { return m_document != nullptr; }
  std::size_t pages() const { return m_pages.size(); }
  bool isLandscape(std::size_t page) const { return m_isLandscape.at(page); }
  std::string title() const { return utf8(m_document->get_title()); }
  std::string author() const { return utf8(m_document->get_author()); }

  /// The lines of a page, what stands beside each other with one space between.
  const std::string& page(std::size_t index) const { return m_pages.at(index); }
  std::string all() const {
    std::string text;
    for (const std::string& page : m_pages) {
      text += page;
    }
    return text;
  }
  bool has(std::string_view text) const { return all().find(text) != std::string::npos; }

private:
  static std::string utf8(const poppler::ustring& text) {
    const poppler::byte_array bytes = text.to_utf8();
    return {bytes.begin(), bytes.end()};
  }
  static std::string plain(const std::string& text) {
    std::string result;
    for (const char c : text) {
      const bool isSpace = c == ' ' || c == '\n' || c == '\f';
      if (isSpace && !result.empty() && (result.back() == ' ' || result.back() == '\n')) {
        result.back() = c == ' ' ? result.back() : '\n';
      } else {
        result.push_back(isSpace && c != ' ' ? '\n' : c);
      }
    }
    return result;
  }

  std::string m_file;
  std::unique_ptr<poppler::document> m_document;
  std::vector<std::string> m_pages;
  std::vector<bool> m_isLandscape;
};

} // namespace comanda::testing
