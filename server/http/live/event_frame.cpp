// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/live/event_frame.h"

#include "domain/contract/options.h"
#include "domain/values/timestamp.h"
#include "server/http/rest/json_writer.h"

#include <algorithm>
#include <string>

namespace comanda::live {
namespace {

std::string textOf(const v1::Event& event, std::string_view channel) {
  const auto* body = v1::Event::descriptor()->FindFieldByNumber(event.body_case());
  std::string text =
      "{\"epoch\":" + std::to_string(event.epoch()) + ",\"seq\":" + std::to_string(event.seq());
  text.append(",\"channel\":\"").append(channel);
  text.append("\",\"event\":\"").append(body->name());
  text.append("\",\"at\":\"").append(values::formatRfc3339(values::fromTimestamp(event.at())));
  text.append("\",\"data\":").append(rest::toJson(event.GetReflection()->GetMessage(event, body)));
  text += '}';
  return text;
}

} // namespace

std::vector<EventFrame> framesOf(const v1::Event& event) {
  std::vector<EventFrame> frames;
  for (const ChannelRule& rule : channelRules()) {
    if (rule.body == event.body_case() && (rule.applies == nullptr || rule.applies(event))) {
      const std::string text = textOf(event, rule.channel);
      frames.push_back({.seq = event.seq(),
                        .topic = rule.topic,
                        .audience = contract::audienceOf(event),
                        .text = QString::fromStdString(text),
                        .bytes = text.size()});
    }
  }
  return frames;
}

void RecentFrames::add(const v1::Event& event) {
  m_last = event.seq();
  for (EventFrame& frame : framesOf(event)) {
    m_bytes += frame.bytes;
    m_frames.push_back(std::move(frame));
  }
  while (m_bytes > m_bytesMax && !m_frames.empty()) {
    m_from = m_frames.front().seq;
    m_bytes -= m_frames.front().bytes;
    m_frames.pop_front();
  }
  // An event that is told on two channels is kept whole or not at all.
  while (!m_frames.empty() && m_frames.front().seq <= m_from) {
    m_bytes -= m_frames.front().bytes;
    m_frames.pop_front();
  }
}

void RecentFrames::skipTo(std::uint64_t seq) {
  m_frames.clear();
  m_bytes = 0;
  m_from = m_last = seq;
}

} // namespace comanda::live
