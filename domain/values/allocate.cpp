// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/allocate.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>

namespace comanda::values {
namespace {

struct Division {
  std::uint64_t quotient = 0;
  std::uint64_t rest = 0;
};

// amount × weight ÷ whole for weight ≤ whole < 2^63, although the product may need 128 bits. MSVC has no
// 128-bit integer, so the product is never formed where it would not fit: the amount's bits are taken from
// the top (Horner's scheme) and the running rest is kept below `whole` all the time.
Division multiplyDivide(std::uint64_t amount, std::uint64_t weight, std::uint64_t whole) {
  if (weight == 0 || amount <= std::numeric_limits<std::uint64_t>::max() / weight) {
    return {amount * weight / whole, amount * weight % whole};
  }
  Division result;
  const auto carry = [&result, whole] {
    if (result.rest >= whole) {
      result.rest -= whole;
      ++result.quotient;
    }
  };
  for (int bit = std::numeric_limits<std::uint64_t>::digits - 1; bit >= 0; --bit) {
    result.quotient *= 2;
    result.rest *= 2;
    carry();
    if ((amount >> bit & 1) != 0) {
      result.rest += weight;
      carry();
    }
  }
  return result;
}

std::uint64_t sumOf(std::span<const std::int64_t> weights) {
  std::uint64_t whole = 0;
  for (const std::int64_t weight : weights) {
    COMANDA_ASSERT(weight >= 0, "money is allocated to weights that are not negative");
    whole += static_cast<std::uint64_t>(weight);
    COMANDA_ASSERT(whole <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()),
                   "the weights of an allocation exceed 64 bits");
  }
  return whole;
}

// The positions of the `count` largest rests, the earlier first among equals.
std::vector<std::size_t> largestRests(const std::vector<std::uint64_t>& rests, std::size_t count) {
  std::vector<std::size_t> positions(rests.size());
  std::iota(positions.begin(), positions.end(), std::size_t{0});
  std::stable_sort(positions.begin(), positions.end(),
                   [&rests](std::size_t a, std::size_t b) { return rests[a] > rests[b]; });
  positions.resize(count);
  return positions;
}

std::vector<Money> largestRemainder(Money total, std::span<const std::int64_t> weights, std::uint64_t whole) {
  const std::int64_t sign = total.isNegative() ? -1 : 1;
  const auto amount = static_cast<std::uint64_t>(total.minorUnits() * sign);
  std::vector<Money> shares;
  std::vector<std::uint64_t> rests;
  shares.reserve(weights.size());
  rests.reserve(weights.size());
  std::uint64_t missing = amount;
  for (const std::int64_t weight : weights) {
    const Division exact = multiplyDivide(amount, static_cast<std::uint64_t>(weight), whole);
    shares.emplace_back(static_cast<std::int64_t>(exact.quotient) * sign);
    rests.push_back(exact.rest);
    missing -= exact.quotient;
  }
  COMANDA_ASSERT(missing <= rests.size(), "an allocation lost more than the remainders explain");
  for (const std::size_t position : largestRests(rests, missing)) {
    shares[position] += Money(sign);
  }
  return shares;
}

} // namespace

std::vector<Money> allocate(Money total, std::span<const std::int64_t> weights) {
  if (weights.empty()) {
    COMANDA_ASSERT(total.isZero(), "money is allocated to nobody");
    return {};
  }
  const std::uint64_t whole = sumOf(weights);
  if (whole == 0) {
    const std::vector<std::int64_t> equal(weights.size(), 1);
    return largestRemainder(total, equal, equal.size());
  }
  return largestRemainder(total, weights, whole);
}

std::vector<Money> splitEvenly(Money total, int parts) {
  COMANDA_ASSERT(parts >= 1 && parts <= kSplitPartsMax,
                 "money is split into at least one part, within the limit");
  const std::vector<std::int64_t> equal(static_cast<std::size_t>(parts), 1);
  return allocate(total, equal);
}

} // namespace comanda::values
