#pragma once

#include "core/timespan.h"

#include <QTimeZone>
#include <QWidget>

#include <optional>

namespace signalbox {

class PlainLabel;

/// A stretch of time that was marked on the charts, and what can be done with it.
class BrushStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit BrushStrip(QWidget *parent = nullptr);

    void setSpan(const TimeSpan &span, const QTimeZone &zone);

signals:
    void zoomAsked();
    void differencesAsked();
    void deliveriesAsked();
    void runsAsked();
    void closed();

private:
    PlainLabel *m_words;
};

/// "22 Nov 12:04:10 – 12:21:40 CET", with as much of the date as it needs.
QString spanWords(const TimeSpan &span, const QTimeZone &zone);

} // namespace signalbox
