// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>
#include <vector>

/// The examples of a page of documentation, as something that can be run and compared.
namespace comanda::testing {

/// A block of shell and, where the next block of the page is JSON or text, what it prints.
struct Example {
  int line = 0; ///< Of the page, where the block begins.
  QString script;
  QString kind; ///< Of the answer: "json", "text", or "" for none.
  QString answer;

  /// Whether the answer is an error, with which curl ends in failure.
  bool isRefusal() const;
};

std::vector<Example> examplesIn(const QString& markdown);

/// Where `actual` is not as `expected` says: "" when it is. It may have members that are not expected, and
/// "…" stands for any text.
QString difference(const QJsonValue& expected, const QJsonValue& actual, const QString& where = "answer");

} // namespace comanda::testing
