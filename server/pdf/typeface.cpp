// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pdf/typeface.h"

#include <cairo-ft.h>
#include <freetype/freetype.h>
#include <ft2build.h>

#include <map>
#include <span>
#include <utility>

namespace comanda::pdf {
namespace {

constexpr unsigned char kRegular[] = {
#include "server/pdf/roboto_regular.inc"
};
constexpr unsigned char kMedium[] = {
#include "server/pdf/roboto_medium.inc"
};

/// A face of FreeType's. Cairo keeps fonts in a cache of its own, so that only cairo knows when it has done
/// with it.
struct OpenFace {
  ~OpenFace() {
    FT_Done_Face(face);
    FT_Done_FreeType(library);
  }
  FT_Library library = nullptr;
  FT_Face face = nullptr;
};

using Face = std::unique_ptr<cairo_font_face_t, decltype(&cairo_font_face_destroy)>;
using Font = std::unique_ptr<cairo_scaled_font_t, decltype(&cairo_scaled_font_destroy)>;

std::expected<Face, std::string> openFace(std::span<const unsigned char> bytes) {
  auto opened = std::make_unique<OpenFace>();
  if (FT_Init_FreeType(&opened->library) != 0 ||
      FT_New_Memory_Face(opened->library, bytes.data(), static_cast<FT_Long>(bytes.size()), 0,
                         &opened->face) != 0) {
    return std::unexpected("FreeType cannot open the typeface of printed pages.");
  }
  static const cairo_user_data_key_t kOwner{};
  Face face(cairo_ft_font_face_create_for_ft_face(opened->face, FT_LOAD_NO_HINTING), cairo_font_face_destroy);
  const auto drop = [](void* owner) { delete static_cast<OpenFace*>(owner); };
  if (cairo_font_face_set_user_data(face.get(), &kOwner, opened.get(), drop) != CAIRO_STATUS_SUCCESS) {
    return std::unexpected("There is no memory for the typeface of printed pages.");
  }
  static_cast<void>(opened.release());
  return face;
}

} // namespace

struct Typeface::Fonts {
  Face regular;
  Face medium;
  std::map<std::pair<Weight, double>, Font> made; ///< By weight and points.
};

std::expected<Typeface, std::string> Typeface::open() {
  auto regular = openFace(kRegular);
  if (!regular) {
    return std::unexpected(std::move(regular.error()));
  }
  auto medium = openFace(kMedium);
  if (!medium) {
    return std::unexpected(std::move(medium.error()));
  }
  return Typeface(std::make_unique<Fonts>(
      Fonts{.regular = *std::move(regular), .medium = *std::move(medium), .made = {}}));
}

Typeface::Typeface(std::unique_ptr<Fonts> fonts) : m_fonts(std::move(fonts)) {}
Typeface::Typeface(Typeface&& other) noexcept = default;
Typeface& Typeface::operator=(Typeface&& other) noexcept = default;
Typeface::~Typeface() = default;

double Typeface::widthOf(std::string_view text, const Style& style) const {
  cairo_text_extents_t extents{};
  cairo_scaled_font_text_extents(fontOf(style), std::string(text).c_str(), &extents);
  return extents.x_advance;
}

_cairo_scaled_font* Typeface::fontOf(const Style& style) const {
  const std::pair key(style.weight, style.points);
  if (const auto known = m_fonts->made.find(key); known != m_fonts->made.end()) {
    return known->second.get();
  }
  cairo_matrix_t size;
  cairo_matrix_t page;
  cairo_matrix_init_scale(&size, style.points, style.points);
  cairo_matrix_init_identity(&page);
  // Paper has no pixels that letters would have to be moved to.
  const std::unique_ptr<cairo_font_options_t, decltype(&cairo_font_options_destroy)> options(
      cairo_font_options_create(), cairo_font_options_destroy);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_face_t* face = style.weight == Weight::Medium ? m_fonts->medium.get() : m_fonts->regular.get();
  Font font(cairo_scaled_font_create(face, &size, &page, options.get()), cairo_scaled_font_destroy);
  return m_fonts->made.emplace(key, std::move(font)).first->second.get();
}

} // namespace comanda::pdf
