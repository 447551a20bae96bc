#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

namespace signalbox {

/// One hour of a day in an HourGrid.
struct HourCell {
    bool isThere = false; // else the hour is outside of what is shown
    int value = 0;
    bool isMarked = false; // more than it should be: its value is written
    QString words; // all that is to be said of it

    bool operator==(const HourCell &) const = default;
};

struct HourRow {
    QString title;
    QList<HourCell> hours; // 24 of them

    bool operator==(const HourRow &) const = default;
};

/// Days below each other, each as a row of its hours: the greater the value, the stronger the colour. Read with the mouse
/// and with the arrow keys.
class HourGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit HourGrid(QWidget *parent = nullptr);

    /// From `full` on a value has the strongest colour.
    void setRows(const QList<HourRow> &rows, int full);
    const QList<HourRow> &rows() const { return m_rows; }
    /// What the cell under the mouse, or under the cursor of the keys, says; empty while there is none.
    QString reading() const;
    QRectF cellRect(int row, int hour) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void readingChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Place {
        int row = 0;
        int hour = 0;

        bool operator==(const Place &) const = default;
    };

    const HourCell *cellAt(const std::optional<Place> &place) const;
    std::optional<Place> placeAt(QPointF position) const;
    std::optional<Place> shownPlace() const;
    void moveCursor(int hours);
    void setPlaces(std::optional<Place> cursor, std::optional<Place> hovered);
    int titleWidth() const;
    void paintHours(QPainter &painter) const;
    void paintCell(QPainter &painter, const QRectF &rect, const HourCell &cell) const;

    QList<HourRow> m_rows;
    int m_full = 1;
    std::optional<Place> m_cursor; // of the keys: seen while they are here
    std::optional<Place> m_hovered;
};

} // namespace signalbox
