#pragma once

#include "core/clock.h"
#include "domain/filter/filtercompletion.h"
#include "domain/filter/filterreading.h"
#include "widgets/query/chip.h"
#include "widgets/query/filtermenus.h"
#include "widgets/query/savedfilter.h"
#include "widgets/query/suggestion.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QTimer;

namespace signalbox {

class ChipRow;
class PlainLabel;
class QueryEdit;
class SavedFilterMenu;
class StateIcon;

/// Narrows a list: a text that can be typed, copied and saved, its conditions as chips, menus for the usual ones. A text
/// with a problem says where and what, and leaves the last good filter in force. What the text means is known to the
/// row of each kind of filter: see TypedFilterRow.
class FilterRow : public QWidget
{
    Q_OBJECT

public:
    QString text() const; // as typed
    /// The filter as a link for a chat.
    QString link() const;

    /// Text, or a link.
    void setText(const QString &text);
    void addTimeRange(Instant from, Instant to);
    void setTimeZone(const QTimeZone &zone);
    void setViewStore(const SavedFilterStore &store);
    /// Puts a widget at the right end of the line with the chips, where it makes room for a problem. That line is only
    /// there while there is something to narrow.
    void setAside(QWidget *aside);
    void focusText();
    /// Takes everything out, also what was not understood. False when there was nothing.
    bool clear();

public slots:
    void copyLink();

protected:
    /// `panel` is what links to its filters name.
    FilterRow(const FilterKeys &keys, const QString &panel, const Clock &clock, const QTimeZone &zone, QWidget *parent);

    const QTimeZone &zone() const { return m_zone; }
    FilterMenus &menus() { return *m_menus; }
    /// What stands in the empty field.
    void setExample(const QString &example);

private:
    /// What the text says, and whether it can be taken over.
    virtual FilterReading read(const QString &text, const FilterMoment &moment) = 0;
    /// What was read last comes in force; tells those who wait for it when it means something else.
    virtual void adopt() = 0;
    virtual FilterCompletion complete(const QString &text, qsizetype cursor) const = 0;
    /// The filter in force as text.
    virtual QString printed(FilterZoneText written) const = 0;
    /// What the text that was read last wants of a key.
    virtual QStringList wanted(QStringView key) const = 0;

    QHBoxLayout *makeFieldRow();
    void makeChipLine();
    void connectParts();
    Suggestions suggestions(const QString &text, qsizetype cursor) const;
    void apply();
    /// The text as it is now, read.
    const FilterReading &current();
    QStringList wantedNow(QStringView key);
    QList<Chip::Content> chipContents() const;
    void showReading();
    void replaceConditions(const QStringList &keys, const QString &by);
    void editCondition(int index);
    void removeCondition(int index);

    const FilterKeys &m_keys;
    const QString m_panel;
    const Clock &m_clock;
    QTimeZone m_zone;
    FilterReading m_reading; // the text as of the last apply()
    QueryEdit *m_field;
    QAction *m_clear;
    FilterMenus *m_menus;
    SavedFilterMenu *m_views;
    QWidget *m_chipLine = nullptr;
    QWidget *m_aside = nullptr;
    ChipRow *m_chips;
    StateIcon *m_problemIcon;
    PlainLabel *m_problem;
    QTimer *m_typing;
};

} // namespace signalbox
