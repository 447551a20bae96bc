#pragma once

#include <QVariant>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QToolButton;

namespace signalbox {

/// A row of choices that narrow a list, and a button that takes all of them back.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    struct Option {
        QString text;
        QVariant value;

        bool operator==(const Option &) const = default;
    };

    explicit FilterBar(QWidget *parent = nullptr);

    /// Returns the choice's number. `everything` is the entry that does not narrow.
    int addChoice(const QString &name, const QString &everything);
    /// Replaces what can be chosen; keeps the current value when it is still among it.
    void setOptions(int choice, const QList<Option> &options);
    QVariant value(int choice) const; // invalid: everything
    void setValue(int choice, const QVariant &value);
    bool isNarrowed() const;

public slots:
    void clear();

signals:
    void changed();

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void updateClear();

    QList<QComboBox *> m_choices;
    QHBoxLayout *m_layout;
    QToolButton *m_clear;
};

} // namespace signalbox
