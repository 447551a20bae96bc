#pragma once

#include "widgets/state/placeholderaction.h"

#include <QPointer>
#include <QStackedWidget>

class QAbstractItemView;

namespace signalbox {

class StatePlaceholder;
class TableModel;

/// A table of a page's part, or what is said in its place while it has no rows, or could not be read: never a lone table
/// head.
class TableFace : public QStackedWidget
{
    Q_OBJECT

public:
    /// `icon`: resources/icons/<icon>.svg. The table has its model already.
    TableFace(QAbstractItemView *table, const QString &icon, QWidget *parent = nullptr);

    void setEmpty(const QString &what, const QString &whatWouldFillIt, const PlaceholderAction &action = {});

signals:
    void retryRequested(); // of what could not be read

private:
    void showFace();

    QAbstractItemView *m_table;
    QPointer<const TableModel> m_model; // null for a model that is not read
    StatePlaceholder *m_placeholder;
    QString m_what;
    QString m_hint;
    PlaceholderAction m_action;
};

} // namespace signalbox
