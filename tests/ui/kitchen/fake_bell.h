// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kitchen/bell.h"

namespace comanda::testing {

/// Counts how often it would be heard.
class FakeBell : public ui_kitchen::Bell {
public:
  void ring() override { rings += muted ? 0 : 1; }
  bool isMuted() const override { return muted; }
  void setMuted(bool isMuted) override { muted = isMuted; }

  int rings = 0;
  bool muted = false;
};

} // namespace comanda::testing
