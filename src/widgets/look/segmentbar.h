#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace signalbox {

/// A few short choices side by side, one of them chosen.
class SegmentBar : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentBar(QWidget *parent = nullptr);

    void addSegment(int id, const QString &text, const QString &accessibleName);
    void setSegmentText(int id, const QString &text, const QString &accessibleName);
    void setChosen(int id);
    int chosen() const; // -1 before the first choice

signals:
    void chosenByUser(int id);

private:
    QHBoxLayout *m_layout;
    QButtonGroup *m_group;
};

} // namespace signalbox
