#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QMenu;

namespace signalbox {

/// Buttons with the choices that most people want from a filter, for those who do not type.
class FilterMenus : public QWidget
{
    Q_OBJECT

public:
    struct Choice {
        QString value; // as the key takes it
        QString shown;
    };

    /// Any number of the values of one key.
    struct Values {
        QString key;
        QString title;
        QString accessibleName;
        QString any; // what chooses none of them
        std::function<QList<Choice>()> choices;
    };

    static QList<Choice> choices(const QStringList &names); // shown as they are

    /// `wanted` is asked for the values of a key that are in force, each time a menu opens.
    explicit FilterMenus(std::function<QStringList(QStringView key)> wanted, QWidget *parent = nullptr);

    void addValues(const Values &values);
    /// The usual ranges of time, for since: and until:.
    void addTimes();

signals:
    /// These conditions are to take the place of all about these keys.
    void chosen(const QStringList &keys, const QString &conditions);

private:
    QMenu *addButton(const QString &title, const QString &accessibleName);
    void fillValues(QMenu &menu, const Values &values);
    void fillTimes(QMenu &menu);
    void chooseTimes(const QString &conditions);

    QHBoxLayout *m_layout;
    std::function<QStringList(QStringView)> m_wanted;
};

} // namespace signalbox
