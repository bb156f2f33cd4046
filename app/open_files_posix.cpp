// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_files.h"

#include <sys/resource.h>

#include <algorithm>

namespace comanda::app {

std::size_t allowOpenFiles(std::size_t wanted) {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) {
    return wanted; // it cannot be known
  }
  if (limit.rlim_cur < wanted) {
    rlimit more = limit;
    more.rlim_cur = std::min<rlim_t>(wanted, limit.rlim_max);
    limit = setrlimit(RLIMIT_NOFILE, &more) == 0 ? more : limit;
  }
  return static_cast<std::size_t>(std::min<rlim_t>(limit.rlim_cur, wanted));
}

} // namespace comanda::app
