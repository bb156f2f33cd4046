// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/qr_svg.h"

#include <qrencode.h>

#include <cstddef>
#include <memory>

namespace comanda::rest {
namespace {

constexpr int kQuietModules = 4;

} // namespace

std::expected<std::string, std::string> qrSvg(const std::string& text) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), QRcode_free);
  if (!code) {
    return std::unexpected("The text does not fit into a QR code.");
  }
  // Neighbouring modules of a row are one stroke: a picture of a few kilobytes instead of hundreds.
  std::string path;
  for (int y = 0; y < code->width; ++y) {
    for (int x = 0; x < code->width;) {
      int length = 0;
      while (x + length < code->width && (code->data[y * code->width + x + length] & 1) != 0) {
        ++length;
      }
      if (length > 0) {
        path += "M" + std::to_string(x + kQuietModules) + " " + std::to_string(y + kQuietModules) + "h" +
                std::to_string(length) + "v1h-" + std::to_string(length) + "z";
      }
      x += length > 0 ? length : 1;
    }
  }
  const std::string side = std::to_string(code->width + 2 * kQuietModules);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side +
         "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "H0z\"/>" +
         "<path d=\"" + path + "\"/></svg>\n";
}

} // namespace comanda::rest
