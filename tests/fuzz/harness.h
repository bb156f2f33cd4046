// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

/// What strangers' bytes are put through. Each takes any bytes whatever, and ends the process with an
/// assertion where something is not as it is promised: a crash is the least of what is looked for. Not to be
/// called by several threads at once.
namespace comanda::fuzz {

/// The head of an HTTP request, and what comes behind it.
void requestHead(std::string_view bytes);

/// A line with the name of a body of the REST API ("NewOrder"), then the body.
void jsonBody(std::string_view bytes);

/// What a terminal sends: frames, two bytes with its length (the higher first) before each. Needs a
/// QCoreApplication.
void linkFrames(std::string_view bytes);

/// An access token.
void accessTokens(std::string_view bytes);

struct Harness {
  std::string_view name; ///< Of its folder in tests/fuzz/seeds, and of its program.
  void (*run)(std::string_view bytes);
};

inline constexpr std::array kHarnesses = {Harness{"request_head", requestHead},
                                          Harness{"json_body", jsonBody}, Harness{"link_frames", linkFrames},
                                          Harness{"access_tokens", accessTokens}};

} // namespace comanda::fuzz
