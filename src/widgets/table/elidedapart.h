#pragma once

#include <QFontMetrics>
#include <QStringList>

namespace signalbox {

/// `text` in no more than `width` pixels, cut in the middle, but never where it differs from one of `others`: two
/// addresses that differ in the middle only can still be told apart.
QString elidedApart(const QString &text, const QStringList &others, const QFontMetrics &metrics, int width);

} // namespace signalbox
