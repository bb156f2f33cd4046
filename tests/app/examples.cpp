// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/examples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <utility>

namespace comanda::testing {
namespace {

constexpr int kStatusOfErrors = 400;
const QString kFence = QStringLiteral("```");

QString written(const QJsonValue& value) {
  return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

} // namespace

bool Example::isRefusal() const {
  const QJsonValue status = QJsonDocument::fromJson(answer.toUtf8()).object().value(QStringLiteral("status"));
  return status.toInt() >= kStatusOfErrors;
}

std::vector<Example> examplesIn(const QString& markdown) {
  std::vector<Example> examples;
  const QStringList lines = markdown.split(u'\n');
  for (int i = 0; i < lines.size(); ++i) {
    if (!lines[i].startsWith(kFence)) {
      continue;
    }
    const QString kind = lines[i].mid(kFence.size());
    const int first = ++i;
    QString text;
    for (; i < lines.size() && lines[i] != kFence; ++i) {
      text += lines[i] + u'\n';
    }
    if (kind == QStringLiteral("sh")) {
      examples.push_back({.line = first, .script = std::move(text)});
    } else if (!examples.empty()) {
      examples.back().kind = kind;
      examples.back().answer = std::move(text);
    }
  }
  return examples;
}

QString difference(const QJsonValue& expected, const QJsonValue& actual, const QString& where) {
  if (expected == QJsonValue(QStringLiteral("…")) && actual.isString()) {
    return {};
  }
  if (expected.isObject() && actual.isObject()) {
    const QJsonObject members = expected.toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
      const QString found =
          difference(member.value(), actual.toObject().value(member.key()), where + u'.' + member.key());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return {};
  }
  if (expected.isArray() && actual.isArray() && expected.toArray().size() == actual.toArray().size()) {
    for (int i = 0; i < expected.toArray().size(); ++i) {
      const QString found =
          difference(expected.toArray()[i], actual.toArray()[i], where + u'[' + QString::number(i) + u']');
      if (!found.isEmpty()) {
        return found;
      }
    }
    return {};
  }
  return expected == actual ? QString() : where + " is " + written(actual) + ", not " + written(expected);
}

} // namespace comanda::testing
