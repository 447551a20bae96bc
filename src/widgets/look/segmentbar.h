#pragma once

#include "widgets/look/choicebar.h"

namespace signalbox {

/// A few short choices of a range or a mode: one bordered group, the chosen one in soft accent. Pages have PageTabs.
class SegmentBar : public ChoiceBar
{
    Q_OBJECT

public:
    explicit SegmentBar(QWidget *parent = nullptr);

    void addSegment(int id, const QString &text, const QString &accessibleName);
    void setSegmentText(int id, const QString &text, const QString &accessibleName);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace signalbox
