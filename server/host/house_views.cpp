// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/host/house_views.h"

#include "comanda/v1/link.pb.h"

namespace comanda::host {

HouseViews::Welcome HouseViews::welcome(v1::Audience audience) {
  forgetOld();
  std::shared_ptr<const std::string>& kept = m_welcomes[audience];
  if (!kept) {
    v1::ToTerminal frame;
    v1::Welcome& welcome = *frame.mutable_welcome();
    welcome.set_version(kLinkVersion);
    welcome.set_audience(audience);
    *welcome.mutable_house() = domain::snapshot(m_house, audience);
    kept = std::make_shared<const std::string>(frame.SerializeAsString());
    ++m_made;
  }
  return {.seq = m_seq, .frame = kept};
}

v1::Digest HouseViews::digest(v1::Audience audience) {
  forgetOld();
  auto kept = m_digests.find(audience);
  if (kept == m_digests.end()) {
    kept = m_digests.emplace(audience, domain::digest(m_house, audience)).first;
    ++m_made;
  }
  v1::Digest digest;
  digest.set_seq(m_seq);
  digest.set_value(kept->second);
  return digest;
}

void HouseViews::forget() {
  m_welcomes.clear();
  m_digests.clear();
}

void HouseViews::forgetOld() {
  if (const std::uint64_t seq = m_house.position.get().seq; seq != m_seq) {
    forget();
    m_seq = seq;
  }
}

} // namespace comanda::host
