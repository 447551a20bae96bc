#pragma once

#include "domain/functions/ourfunctions.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QToolButton;

namespace signalbox {

class PlainLabel;

/// One variable that functions are served with: what it is for, and a field for its value. A secret that is kept is not
/// shown; what is typed replaces it.
class EnvironmentRow final : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentRow(const FunctionVariable &variable, QWidget *parent = nullptr);

    const FunctionVariable &variable() const { return m_variable; }
    /// Empty: none is kept.
    void setKept(const QString &value);
    /// What is to be kept, as the row stands: empty for nothing.
    QString value() const;
    bool isChanged() const { return value() != m_kept; }
    /// Why it cannot be kept, or empty.
    void setFault(const QString &words);
    QWidget *field() const;

signals:
    void edited();

private:
    void showKept();
    void setShown(bool shown);

    FunctionVariable m_variable;
    QString m_kept;
    bool m_isRemoved = false; // the kept one is to go
    QLineEdit *m_field;
    QToolButton *m_eye;
    QPushButton *m_remove;
    PlainLabel *m_state;
    PlainLabel *m_fault;
};

} // namespace signalbox
