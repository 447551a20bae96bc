#pragma once

#include <QSplitter>

#include <array>

namespace signalbox {

/// Two parts one below the other, or side by side once it is wide enough for that; the sizes of either are kept.
class TurningSplitter final : public QSplitter
{
    Q_OBJECT

public:
    explicit TurningSplitter(int wideFrom, QWidget *parent = nullptr);

    /// How much of the room the first part gets before anybody has moved the handle, out of 100.
    void setFirstShare(Qt::Orientation orientation, int share);
    QByteArray saveLayout() const;
    bool restoreLayout(const QByteArray &layout); // false when it is not one of ours

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Layout {
        int share = 50;
        QByteArray state; // of QSplitter; empty before it was first seen
    };
    Layout &layoutOf(Qt::Orientation orientation) { return m_layouts[orientation == Qt::Vertical ? 0 : 1]; }
    void turn();
    void arrange();

    int m_wideFrom;
    std::array<Layout, 2> m_layouts; // below each other, side by side
    bool m_arranged = false;
};

} // namespace signalbox
