#pragma once

#include <QLineEdit>

namespace signalbox {

/// A line edit for a value from the server. One that is too long to be edited in a line, which would also stall the
/// window, shows its beginning, cannot be changed, and is given back whole.
class ValueEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit ValueEdit(QWidget *parent = nullptr) : QLineEdit(parent) { }

    void setValue(const QString &value);
    QString value() const { return m_whole.isEmpty() ? text() : m_whole; }
    void setLocked(bool locked); // rather than setReadOnly()

private:
    void update();

    QString m_whole; // empty when all of it is in the line
    bool m_locked = false;
};

} // namespace signalbox
