#pragma once

#include "core/clock.h"
#include "domain/deliveries/filter/deliveryfiltercompletion.h"
#include "domain/deliveries/filter/deliveryfiltertext.h"
#include "panels/deliveries/savedfilter.h"
#include "widgets/query/suggestion.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QTimer;

namespace signalbox {

class ChipRow;
class DeliveryQuickMenus;
class PlainLabel;
class QueryEdit;
class SavedFilterMenu;
class StateIcon;

/// Narrows the deliveries: a text that can be typed, copied and saved, its conditions as chips, menus for the usual
/// ones. A text with a problem says where and what, and leaves the last good filter in force.
class DeliveryFilterRow : public QWidget
{
    Q_OBJECT

public:
    DeliveryFilterRow(const Clock &clock, const QTimeZone &zone, QWidget *parent = nullptr);

    DeliveryFilter filter() const { return m_filter; } // the last good one
    QString text() const; // as typed
    /// The filter as a link for a chat.
    QString link() const;

    void setFilter(const DeliveryFilter &filter);
    /// Text, or a link.
    void setText(const QString &text);
    void addTimeRange(Instant from, Instant to);
    void setKnown(const QStringList &events, const QStringList &endpoints, const QList<int> &statuses);
    void setKnownEvents(const QStringList &events);
    void setKnownEndpoints(const QStringList &endpoints);
    void setTimeZone(const QTimeZone &zone);
    void setViewStore(const SavedFilterStore &store);
    /// Puts a widget at the right end of the line with the chips, where it makes room for a problem. That line is only
    /// there while there is something to narrow.
    void setAside(QWidget *aside);
    void focusField();
    /// Takes everything out, also what was not understood. False when there was nothing.
    bool clear();

public slots:
    void copyLink();

signals:
    void filterChanged(const signalbox::DeliveryFilter &filter); // a good one that differs from the one before

private:
    QHBoxLayout *makeFieldRow();
    void makeChipLine();
    void connectParts();
    Suggestions suggestions(const QString &text, qsizetype cursor) const;
    void apply();
    /// The text as it is now, read.
    const ParsedDeliveryFilter &current();
    void showParsed();
    void replaceConditions(const QList<FilterKey> &keys, const DeliveryFilter &by);
    void replaceTimes(const QString &text);
    void editCondition(int index);
    void removeCondition(int index);
    void setVocabulary(const FilterVocabulary &known);

    const Clock &m_clock;
    QTimeZone m_zone;
    FilterVocabulary m_known;
    ParsedDeliveryFilter m_parsed; // the text as of the last apply()
    DeliveryFilter m_filter;
    QueryEdit *m_field;
    QAction *m_clear;
    DeliveryQuickMenus *m_quick;
    SavedFilterMenu *m_views;
    QWidget *m_chipLine = nullptr;
    QWidget *m_aside = nullptr;
    ChipRow *m_chips;
    StateIcon *m_problemIcon;
    PlainLabel *m_problem;
    QTimer *m_typing;
};

} // namespace signalbox
