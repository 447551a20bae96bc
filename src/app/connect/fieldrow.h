#pragma once

#include <QWidget>

class QLabel;

namespace signalbox {

class FieldCaption;

/// A field with its name above and, below, a line that is always there: what the field is for or, in its place, what is
/// wrong with it. So nothing moves when an error appears.
class FieldRow : public QWidget
{
    Q_OBJECT

public:
    /// `beside`: what stands to the field's right, if anything.
    FieldRow(const QString &label, QWidget *field, const QString &hint = {}, QWidget *beside = nullptr);

    void setHint(const QString &hint);
    QString hint() const { return m_hint; }
    void setError(const QString &error); // empty: none
    QString error() const { return m_error; }
    QWidget *field() const { return m_field; }

private:
    void showCaption();

    QWidget *m_field;
    FieldCaption *m_caption;
    QString m_hint;
    QString m_error;
};

} // namespace signalbox
