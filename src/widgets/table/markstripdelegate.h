#pragma once

#include "widgets/table/rowdelegate.h"

namespace signalbox {

/// A cell with a small picture of StripMarks, of `marksRole`: a mark each on one ground line, the newest at the right. What
/// is a sample or unknown is hollow, so that it can be told without colour; what failed reaches below the line.
class MarkStripDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    MarkStripDelegate(int marksRole, int most, QObject *parent = nullptr)
        : RowDelegate(parent), m_marksRole(marksRole), m_most(most)
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    int textWidth(const QString &text, const QFontMetrics &metrics) const override;

private:
    int m_marksRole;
    int m_most;
};

} // namespace signalbox
