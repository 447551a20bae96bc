#pragma once

#include "models/metrics/sparkline.h"
#include "widgets/table/rowdelegate.h"

namespace signalbox {

/// A cell with the Sparkline of `sparkRole`: the means as a line over one ground line, from least to greatest as a band
/// behind it. Gaps stay gaps.
class SparklineDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    static constexpr int stretchWidth = 2; // px

    SparklineDelegate(int sparkRole, int stretches, QObject *parent = nullptr)
        : RowDelegate(parent), m_sparkRole(sparkRole), m_stretches(stretches)
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    int textWidth(const QString &text, const QFontMetrics &metrics) const override;

private:
    int m_sparkRole;
    int m_stretches;
};

} // namespace signalbox
