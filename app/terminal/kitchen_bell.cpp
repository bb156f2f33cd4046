// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/kitchen_bell.h"

#include "app/terminal/chime.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QBuffer>
#include <QMediaDevices>
#include <QObject>
#include <cstdint>
#include <memory>
#include <vector>

namespace comanda::terminal {
namespace {

constexpr int kSamplesPerSecond = 44'100;

QAudioFormat chimeFormat() {
  QAudioFormat format;
  format.setSampleRate(kSamplesPerSecond);
  format.setChannelCount(1);
  format.setSampleFormat(QAudioFormat::Int16);
  return format;
}

QByteArray chimeBytes() {
  const std::vector<std::int16_t> samples = chime(kSamplesPerSecond);
  return {reinterpret_cast<const char*>(samples.data()), // QIODevice knows nothing but bytes
          static_cast<qsizetype>(samples.size() * sizeof(std::int16_t))};
}

} // namespace

/// Belongs to the bell's thread.
class Loudspeaker : public QObject {
public:
  // Each time anew: which device is the default one may have changed, and none is kept busy in between.
  void play() {
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull() || !device.isFormatSupported(chimeFormat())) {
      return;
    }
    if (m_bytes.isEmpty()) m_bytes = chimeBytes();
    m_sink.reset();
    m_reading.close();
    m_reading.setBuffer(&m_bytes);
    m_reading.open(QIODevice::ReadOnly);
    m_sink = std::make_unique<QAudioSink>(device, chimeFormat());
    m_sink->start(&m_reading);
  }

private:
  QByteArray m_bytes;
  QBuffer m_reading;
  std::unique_ptr<QAudioSink> m_sink; // goes before what it reads
};

KitchenBell::~KitchenBell() {
  m_thread.quit();
  m_thread.wait();
}

void KitchenBell::ring() {
  if (isMuted()) {
    return;
  }
  if (m_loudspeaker == nullptr) {
    m_loudspeaker = new Loudspeaker;
    m_loudspeaker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_loudspeaker, &QObject::deleteLater);
    m_thread.start();
  }
  QMetaObject::invokeMethod(
      m_loudspeaker, [speaker = m_loudspeaker] { speaker->play(); }, Qt::QueuedConnection);
}

} // namespace comanda::terminal
