// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace comanda::trust {

template <auto Free>
struct FreedBy {
  template <class T>
  void operator()(T* object) const {
    Free(object);
  }
};

/// An object of OpenSSL's and the function that frees it: Owned<X509, X509_free>.
template <class T, auto Free>
using Owned = std::unique_ptr<T, FreedBy<Free>>;

} // namespace comanda::trust
