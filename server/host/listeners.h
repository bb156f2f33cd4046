// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace comanda::host {

/// As long as somebody holds it, a listener is told. May outlive what it listens to.
using Subscription = std::shared_ptr<const void>;

/// Those who want to know of something, told in the order in which they came. Belongs to one thread.
template <class... What>
class Listeners {
public:
  using Listener = std::function<void(What...)>;

  [[nodiscard]] Subscription add(Listener listener) {
    std::erase_if(m_listeners, [](const auto& other) { return other.expired(); });
    auto added = std::make_shared<const Listener>(std::move(listener));
    m_listeners.push_back(added);
    return added;
  }

  /// Listeners may come and go meanwhile: who has gone is not told any more, who came is told next time.
  void tell(What... what) const {
    for (const auto& weak : std::vector(m_listeners)) {
      if (const auto listener = weak.lock()) {
        (*listener)(what...);
      }
    }
  }

private:
  std::vector<std::weak_ptr<const Listener>> m_listeners;
};

} // namespace comanda::host
