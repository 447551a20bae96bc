#pragma once

#include "widgets/timeline/timelinelane.h"

#include <QWidget>

namespace signalbox {

/// What the bars of a timeline mean: each as it is drawn there, with its word.
class TimelineLegend final : public QWidget
{
    Q_OBJECT

public:
    struct Entry {
        TimelineBar bar; // its span does not matter
        QString words;
    };

    explicit TimelineLegend(QWidget *parent = nullptr);

    void setEntries(const QList<Entry> &entries);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Entry> m_entries;
};

} // namespace signalbox
