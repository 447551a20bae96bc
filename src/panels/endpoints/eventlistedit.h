#pragma once

#include <QWidget>

class QComboBox;
class QListWidget;
class QPushButton;

namespace signalbox {

class PlainLabel;

/// The event types that an endpoint subscribes to: a list to add to and remove from; known types are offered, wildcards
/// explained.
class EventListEdit : public QWidget
{
    Q_OBJECT

public:
    explicit EventListEdit(QWidget *parent = nullptr);

    QStringList events() const;
    void setEvents(const QStringList &events); // keeps the selection when nothing differs
    void setOffered(const QStringList &events);
    void setReadOnly(bool readOnly);

signals:
    void edited();

private:
    void append(const QString &event);
    void addTyped();
    void removeSelected();
    void explain();

    QListWidget *m_list;
    QComboBox *m_typed;
    QPushButton *m_add;
    QPushButton *m_remove;
    PlainLabel *m_explanation;
    bool m_readOnly = false;
    bool m_filling = false;
};

} // namespace signalbox
