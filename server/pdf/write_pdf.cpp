// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pdf/write_pdf.h"

#include <cairo-pdf.h>

#include <memory>

namespace comanda::pdf {
namespace {

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Pen = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

/// The glyphs of a text, and which letters they stand for.
struct Glyphs {
  ~Glyphs() {
    cairo_glyph_free(glyphs);
    cairo_text_cluster_free(clusters);
  }
  cairo_glyph_t* glyphs = nullptr;
  int count = 0;
  cairo_text_cluster_t* clusters = nullptr;
  int clusterCount = 0;
  cairo_text_cluster_flags_t flags{};
};

cairo_status_t append(void* file, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(file)->append(bytes, bytes + count);
  return CAIRO_STATUS_SUCCESS;
}

cairo_status_t draw(cairo_t* pen, const PlacedText& text, const Typeface& typeface) {
  cairo_scaled_font_t* font = typeface.fontOf(text.style);
  const int bytes = static_cast<int>(text.text.size());
  Glyphs glyphs;
  const cairo_status_t status =
      cairo_scaled_font_text_to_glyphs(font, text.x, text.baseline, text.text.data(), bytes, &glyphs.glyphs,
                                       &glyphs.count, &glyphs.clusters, &glyphs.clusterCount, &glyphs.flags);
  if (status != CAIRO_STATUS_SUCCESS) {
    return status;
  }
  cairo_set_source_rgb(pen, text.style.grey, text.style.grey, text.style.grey);
  cairo_set_scaled_font(pen, font);
  cairo_show_text_glyphs(pen, text.text.data(), bytes, glyphs.glyphs, glyphs.count, glyphs.clusters,
                         glyphs.clusterCount, glyphs.flags);
  return cairo_status(pen);
}

void draw(cairo_t* pen, const Rule& rule) {
  cairo_set_source_rgb(pen, rule.grey, rule.grey, rule.grey);
  cairo_set_line_width(pen, rule.thickness);
  cairo_move_to(pen, rule.x, rule.y);
  cairo_line_to(pen, rule.x + rule.width, rule.y);
  cairo_stroke(pen);
}

cairo_status_t draw(cairo_surface_t* surface, const Page& page, const Typeface& typeface) {
  cairo_pdf_surface_set_size(surface, page.width, page.height);
  const Pen pen(cairo_create(surface), cairo_destroy);
  for (const Rule& rule : page.rules) {
    draw(pen.get(), rule);
  }
  for (const PlacedText& text : page.texts) {
    if (const cairo_status_t status = draw(pen.get(), text, typeface); status != CAIRO_STATUS_SUCCESS) {
      return status;
    }
  }
  cairo_show_page(pen.get());
  return cairo_status(pen.get());
}

} // namespace

std::expected<std::string, std::string> writePdf(const std::vector<Page>& pages, const Imprint& imprint,
                                                 const Typeface& typeface) {
  std::string file;
  const Surface surface(cairo_pdf_surface_create_for_stream(append, &file, 1, 1), cairo_surface_destroy);
  cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, imprint.title.c_str());
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_AUTHOR, imprint.author.c_str());
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Comanda");
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, imprint.createdAt.c_str());
  for (const Page& page : pages) {
    if (const cairo_status_t status = draw(surface.get(), page, typeface); status != CAIRO_STATUS_SUCCESS) {
      return std::unexpected(cairo_status_to_string(status));
    }
  }
  cairo_surface_finish(surface.get());
  const cairo_status_t status = cairo_surface_status(surface.get());
  return status == CAIRO_STATUS_SUCCESS ? std::expected<std::string, std::string>(std::move(file))
                                        : std::unexpected(std::string(cairo_status_to_string(status)));
}

} // namespace comanda::pdf
