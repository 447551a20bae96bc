#pragma once

#include "domain/functioninvocation.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace signalbox {

/// Narrows the invocations: by function, by state, and by the beginning of the event's name or a message's id.
class InvocationFilterRow final : public QWidget
{
    Q_OBJECT

public:
    explicit InvocationFilterRow(QWidget *parent = nullptr);

    InvocationFilter filter() const;
    void setFilter(const InvocationFilter &filter);
    /// What is offered; the one that is chosen stays.
    void setFunctions(const QStringList &names);
    void focusText();
    bool clear(); // false when nothing was narrowed

signals:
    void filterChanged(const signalbox::InvocationFilter &filter);

private:
    void announce();

    QComboBox *m_function;
    QComboBox *m_state;
    QLineEdit *m_text;
    QTimer m_pause; // while somebody types
    InvocationFilter m_told;
};

} // namespace signalbox
