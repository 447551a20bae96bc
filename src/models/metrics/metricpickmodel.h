#pragma once

#include "core/quantity.h"
#include "domain/metrics/metric.h"
#include "domain/metrics/metrickey.h"
#include "models/metrics/sparkline.h"
#include "models/rowmodel.h"

#include <QSet>

namespace signalbox {

/// A line of numbers that a chart can show.
struct PickLine {
    MetricKey key;
    Quantity quantity;
    std::optional<double> newest; // of what counts up its rate
    std::optional<Instant> newestAt;
    HealthState state = HealthState::Unknown;
    bool fromTheFuture = false;
    bool isKnown = true; // the database has it
    bool isChosen = false;
    Sparkline day;

    bool operator==(const PickLine &) const = default;
};

inline MetricKey keyOfLine(const PickLine &line)
{
    return line.key;
}

/// "type / name", and behind it the member.
QString lineText(const MetricKey &key);

/// Series and, below each, the numbers beside its value, to choose the lines of a chart from. Those that were chosen stand
/// first; which they are is settled anew with each search, so that nothing moves away from under the pointer.
class MetricPickModel final : public RowModel<PickLine, keyOfLine>
{
    Q_OBJECT

public:
    enum Column { Chosen, Line, Day, Newest, Measured, State, Words, ColumnCount };
    Q_ENUM(Column)
    enum PickRole { SparkRole = Qt::UserRole + 100 }; // a Sparkline, in column Day
    static constexpr int mostQuantities = 2; // scales of a chart

    explicit MetricPickModel(const Clock &clock, QObject *parent = nullptr) : RowModel(clock, parent) { }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;

    /// What is chosen, searched for and drawn stays.
    void setSeries(const QList<MetricSeries> &series, Instant now);
    void setChosen(const QList<MetricKey> &lines);
    QList<MetricKey> chosen() const { return m_chosen; } // in the order in which they were
    QList<Quantity> chosenQuantities() const; // each once; of lines that the database has
    int lineCount() const { return int(m_lines.size()); } // without a search
    /// False where it would be one quantity too many: nothing is changed then.
    bool choose(const MetricKey &key, bool isChosen);
    /// Lines in which each word is found, in any case: in type, name, member, unit, or in what it measures.
    void search(const QString &words);
    void setDay(const MetricKey &key, const Sparkline &day, std::optional<double> newest);

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const PickLine &line, int column) const override;
    QVariant sortValue(const PickLine &line, int column) const override;
    QString toolTip(const PickLine &line, int column) const override;
    std::optional<HealthState> state(const PickLine &line, int column) const override;
    bool isNumeric(int column) const override { return column == Newest; }
    QStringList words(int column) const override;
    QList<int> agingColumns() const override { return {Measured}; }

private:
    struct Searched {
        PickLine line;
        QString words; // in which is searched, folded
    };

    void addLine(const MetricSeries &series, const QString &member, Instant now);
    void addMissing();
    bool isFound(const Searched &line) const;
    QList<PickLine> found() const;
    PickLine *line(const MetricKey &key);
    void showLine(const PickLine &line);

    QList<Searched> m_lines; // all, by type and name
    QHash<MetricKey, qsizetype> m_places; // in m_lines
    QList<MetricKey> m_chosen;
    QList<MetricKey> m_first; // chosen when the rows were last put in order
    QStringList m_search; // folded
};

} // namespace signalbox
