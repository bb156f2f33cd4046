// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/query.pb.h"
#include "domain/house.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace comanda::host {

/// The version of the link's frames that this host speaks.
inline constexpr std::uint32_t kLinkVersion = 1;

/// What costs a walk through the whole house: the frame that welcomes a terminal, and the digest. Each is
/// made once for an audience and kept until the house moves on, so that all terminals may say hello at once.
/// Lives on the host thread.
class HouseViews {
public:
  /// `house` must live as long as this.
  explicit HouseViews(const domain::House& house) : m_house(house) {}

  struct Welcome {
    std::uint64_t seq = 0;
    std::shared_ptr<const std::string> frame; ///< A serialised v1::ToTerminal.
  };
  /// Of the house as it is now.
  Welcome welcome(v1::Audience audience);
  v1::Digest digest(v1::Audience audience);

  /// Lets go of what is of an earlier house.
  void forgetOld();
  /// Lets go of everything: the house is another one.
  void forget();

  /// How many frames and digests were made so far.
  std::uint64_t made() const { return m_made; }

private:
  const domain::House& m_house;
  std::uint64_t m_seq = 0; ///< What is kept is of the house at this event.
  std::map<v1::Audience, std::shared_ptr<const std::string>> m_welcomes;
  std::map<v1::Audience, std::uint64_t> m_digests;
  std::uint64_t m_made = 0;
};

} // namespace comanda::host
