// SPDX-License-Identifier: GPL-3.0-or-later
// What translators wrote: everything, and with the same places for what is put in.
#include <gtest/gtest.h>

#include <QFile>
#include <QRegularExpression>
#include <QStringList>
#include <QXmlStreamReader>
#include <vector>

namespace comanda::shell {
namespace {

struct Message {
  QString source;
  QStringList translations; ///< More than one for plurals.
  bool isPlural = false;
  bool isFinished = true;
};

Message readMessage(QXmlStreamReader& xml) {
  Message message;
  message.isPlural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
  while (xml.readNextStartElement()) {
    if (xml.name() == QLatin1String("source")) {
      message.source = xml.readElementText();
    } else if (xml.name() == QLatin1String("translation")) {
      message.isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
      if (!message.isPlural) {
        message.translations << xml.readElementText();
        continue;
      }
      while (xml.readNextStartElement())
        message.translations << xml.readElementText();
    } else {
      xml.skipCurrentElement();
    }
  }
  return message;
}

std::vector<Message> messagesOf(const QString& language) {
  QFile file(QStringLiteral(COMANDA_TRANSLATIONS_DIR "/comanda_%1.ts").arg(language));
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << file.fileName().toStdString();
  QXmlStreamReader xml(&file);
  std::vector<Message> messages;
  while (!xml.atEnd()) {
    xml.readNext();
    if (xml.isStartElement() && xml.name() == QLatin1String("message")) {
      messages.push_back(readMessage(xml));
    }
  }
  EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
  EXPECT_FALSE(messages.empty());
  return messages;
}

QStringList placesOf(const QString& text) {
  static const QRegularExpression place(QStringLiteral("%L?[1-9n]"));
  QStringList places;
  for (auto found = place.globalMatch(text); found.hasNext();) {
    places << found.next().captured();
  }
  places.sort();
  return places;
}

class TranslationFiles : public ::testing::TestWithParam<const char*> {};

TEST_P(TranslationFiles, AreFinishedAndHaveTheSamePlacesToPutThingsIn) {
  for (const Message& message : messagesOf(QLatin1String(GetParam()))) {
    EXPECT_TRUE(message.isFinished) << message.source.toStdString();
    EXPECT_EQ(message.translations.size(), message.isPlural ? 2 : 1) << message.source.toStdString();
    for (const QString& translation : message.translations) {
      EXPECT_FALSE(translation.isEmpty()) << message.source.toStdString();
      EXPECT_EQ(placesOf(translation), placesOf(message.source)) << translation.toStdString();
    }
  }
}

INSTANTIATE_TEST_SUITE_P(AllLanguages, TranslationFiles, ::testing::Values("en", "it"));

} // namespace
} // namespace comanda::shell
