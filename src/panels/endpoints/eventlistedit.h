#pragma once

#include <QStringList>
#include <QWidget>

#include <optional>

class QComboBox;
class QPushButton;

namespace signalbox {

class Chip;
class PlainLabel;

/// The event types that an endpoint subscribes to, as chips: Delete or the cross takes one away, a click or Return has
/// it changed in the field below. Known types are offered there, wildcards explained.
class EventListEdit : public QWidget
{
    Q_OBJECT

public:
    explicit EventListEdit(QWidget *parent = nullptr);

    QStringList events() const { return m_events; }
    void setEvents(const QStringList &events); // keeps the focus when nothing differs
    void setOffered(const QStringList &events);
    void setReadOnly(bool readOnly);

signals:
    void edited();

private:
    void connectParts();
    void showChips();
    void addChip();
    void begin(qsizetype place); // to change it
    void addTyped();
    void remove(qsizetype place);
    void explain();

    QStringList m_events;
    QWidget *m_area;
    QList<Chip *> m_chips;
    PlainLabel *m_none;
    QComboBox *m_typed;
    QPushButton *m_add;
    PlainLabel *m_explanation;
    std::optional<qsizetype> m_changing; // the one that is being changed in the field
    bool m_readOnly = false;
};

} // namespace signalbox
