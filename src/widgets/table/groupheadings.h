#pragma once

#include <QMap>
#include <QObject>
#include <QString>

class QPainter;
class QRegion;
class QTableView;

namespace signalbox {

/// The headings of groups of rows, each drawn above the first row of its group, whose own section is so much higher: no row of
/// their own, so that selection and keys know of none. A group is the neighbouring rows with one GroupRole, its name.
class GroupHeadings final : public QObject
{
    Q_OBJECT

public:
    explicit GroupHeadings(QTableView &table);

    void setShown(bool shown); // after the model; a table shows none until it is asked to
    /// What the row's section keeps above the row itself.
    int heightAbove(int row) const;
    /// After the rows: what is below the headings is painted over.
    void paint(QPainter &painter, const QRegion &region) const;

protected:
    /// What is pressed on a heading is on no row.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void place();
    int height() const;
    bool isOnHeading(const QPoint &position) const;

    QTableView &m_table;
    QMap<int, QString> m_headings; // by the first row of the group
    bool m_shown = false;
};

} // namespace signalbox
