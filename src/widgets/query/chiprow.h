#pragma once

#include "widgets/query/chip.h"

#include <QScrollArea>

class QHBoxLayout;

namespace signalbox {

/// Chips side by side on one line, however many: the wheel, Left and Right reach those that do not fit.
class ChipRow : public QScrollArea
{
    Q_OBJECT

public:
    explicit ChipRow(QWidget *parent = nullptr);

    /// Keeps the focus on the chip in the same place.
    void setChips(const QList<Chip::Content> &contents);
    int count() const { return int(m_chips.size()); }
    Chip *chip(int index) const { return m_chips.at(index); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(int index);
    void removeRequested(int index);
    void emptied(); // while one of them had the focus

protected:
    void wheelEvent(QWheelEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addChip();

    QHBoxLayout *m_layout;
    QList<Chip *> m_chips;
};

} // namespace signalbox
