// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/service.h"
#include "ui/theme/tokens.h"

namespace comanda::ui_floor {

/// The colour that says the same as the mark's letter and words.
inline theme::Token tokenOf(Mark mark) {
  switch (mark) {
  case Mark::Seated: return theme::Token::Seated;
  case Mark::Ordered:
  case Mark::Served: return theme::Token::Ordered;
  case Mark::Ready: return theme::Token::Ready;
  case Mark::Waits: return theme::Token::Attention;
  case Mark::Bill: return theme::Token::Bill;
  case Mark::Late: return theme::Token::Late;
  case Mark::Free:
  case Mark::Dirty: break;
  }
  return theme::Token::Ink3;
}

} // namespace comanda::ui_floor
