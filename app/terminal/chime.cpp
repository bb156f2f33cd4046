// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/chime.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace comanda::terminal {
namespace {

constexpr double kChimeSeconds = 0.9;
constexpr double kFadeSeconds = 0.02; // at the end; cut off it would click
constexpr double kLoudest = 32'000;
constexpr double kDecayPerSecond = 6;

// High enough to be heard above a hood and frying pans, low enough for small loudspeakers.
struct Stroke {
  double atSeconds;
  double hertz;
};
constexpr std::array kStrokes{Stroke{0, 880}, Stroke{0.2, 1174.66}};

// What makes a bell of a tone: the tone itself, and higher ones that are quieter and gone sooner.
constexpr std::array kOvertones{1.0, 0.5, 0.25};

double strokeAt(const Stroke& stroke, double seconds) {
  const double since = seconds - stroke.atSeconds;
  if (since < 0) {
    return 0;
  }
  double sum = 0;
  for (std::size_t i = 0; i < kOvertones.size(); ++i) {
    const double times = static_cast<double>(i + 1);
    sum += kOvertones.at(i) * std::sin(2 * std::numbers::pi * stroke.hertz * times * since) *
           std::exp(-kDecayPerSecond * times * since);
  }
  return sum;
}

} // namespace

std::vector<std::int16_t> chime(int samplesPerSecond) {
  std::vector<double> wave(static_cast<std::size_t>(kChimeSeconds * samplesPerSecond));
  double most = 0;
  for (std::size_t i = 0; i < wave.size(); ++i) {
    const double seconds = static_cast<double>(i) / samplesPerSecond;
    for (const Stroke& stroke : kStrokes) {
      wave[i] += strokeAt(stroke, seconds);
    }
    wave[i] *= std::min(1.0, (kChimeSeconds - seconds) / kFadeSeconds);
    most = std::max(most, std::abs(wave[i]));
  }
  std::vector<std::int16_t> samples(wave.size());
  std::ranges::transform(wave, samples.begin(), [most](double value) {
    return static_cast<std::int16_t>(std::lround(value / most * kLoudest));
  });
  return samples;
}

} // namespace comanda::terminal
