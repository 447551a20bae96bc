#pragma once

#include "domain/testbench/benchsend.h"

#include <QScrollArea>

class QLineEdit;
class QVBoxLayout;

namespace signalbox {

/// Rows of name and value, with an empty one at the end to write into.
class HeaderEditor : public QScrollArea
{
    Q_OBJECT

public:
    explicit HeaderEditor(QWidget *parent = nullptr);

    QList<HeaderField> headers() const; // without the empty rows
    void setHeaders(const QList<HeaderField> &headers);

signals:
    void edited();

private:
    struct Row {
        QWidget *widget;
        QLineEdit *name;
        QLineEdit *value;
    };

    void addRow(const HeaderField &field);
    void removeRow(const QWidget *widget);
    void noteEdit();

    QVBoxLayout *m_layout;
    QList<Row> m_rows;
};

} // namespace signalbox
