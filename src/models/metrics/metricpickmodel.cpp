#include "models/metrics/metricpickmodel.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/metrics/linequantity.h"
#include "domain/metrics/metricwords.h"
#include "domain/metrics/seriesstate.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPart = 120;

QString searchedWords(const MetricKey &key, const QString &unit)
{
    return QStringList{key.type, key.name, key.member, unit, metricWords(key.type, key.name)}.join(u' ').toCaseFolded();
}

} // namespace

QString lineText(const MetricKey &key)
{
    const QString series = visibleText(key.type, longestPart) + u" / "_s + visibleText(key.name, longestPart);
    return key.member.isEmpty() ? series : series + u" · "_s + visibleText(key.member, longestPart);
}

QVariant MetricPickModel::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && index.column() == Chosen && role == Qt::CheckStateRole)
        return row(index.row()).isChosen ? Qt::Checked : Qt::Unchecked;
    if (index.isValid() && index.column() == Day && role == SparkRole)
        return QVariant::fromValue(row(index.row()).day);
    return RowModel::data(index, role);
}

void MetricPickModel::setSeries(const QList<MetricSeries> &series, Instant now)
{
    const auto before = std::exchange(m_lines, {});
    const auto placesBefore = std::exchange(m_places, {});
    for (const MetricSeries &one : series) {
        addLine(one, {}, now);
        for (const QString &member : one.members.keys())
            addLine(one, member, now);
    }
    for (Searched &line : m_lines) {
        const auto place = placesBefore.constFind(line.line.key);
        if (place == placesBefore.cend())
            continue;
        const PickLine &old = before.at(*place).line;
        line.line.day = old.day;
        if (!line.line.newest && !line.line.key.member.isEmpty())
            line.line.newest = old.newest;
    }
    addMissing();
    merge(found());
    finishLoading();
}

void MetricPickModel::addLine(const MetricSeries &series, const QString &member, Instant now)
{
    const MetricKey key{series.type, series.name, member};
    if (m_places.contains(key))
        return;
    PickLine line{.key = key, .quantity = quantityOf(series, member)};
    line.newestAt = series.newestAt;
    if (member.isEmpty())
        line.newest = series.cumulative ? series.newestRate : series.newestValue;
    line.state = stateOf(series, now);
    line.fromTheFuture = series.fromTheFuture;
    line.isChosen = m_chosen.contains(key);
    m_places.insert(key, m_lines.size());
    m_lines.append({line, searchedWords(key, series.unit)});
}

/// What is chosen and not there can still be given up.
void MetricPickModel::addMissing()
{
    for (const MetricKey &key : std::as_const(m_chosen)) {
        if (m_places.contains(key))
            continue;
        m_places.insert(key, m_lines.size());
        m_lines.append({{.key = key, .isKnown = false, .isChosen = true}, searchedWords(key, {})});
    }
}

void MetricPickModel::setChosen(const QList<MetricKey> &lines)
{
    m_chosen.clear();
    for (const MetricKey &key : lines) {
        if (!m_chosen.contains(key))
            m_chosen.append(key);
    }
    m_first = m_chosen;
    for (Searched &line : m_lines)
        line.line.isChosen = m_chosen.contains(line.line.key);
    addMissing();
    merge(found());
}

QList<Quantity> MetricPickModel::chosenQuantities() const
{
    QList<Quantity> quantities;
    for (const MetricKey &key : m_chosen) {
        const auto place = m_places.constFind(key);
        if (place == m_places.cend() || !m_lines.at(*place).line.isKnown)
            continue;
        const Quantity &quantity = m_lines.at(*place).line.quantity;
        if (!quantities.contains(quantity))
            quantities.append(quantity);
    }
    return quantities;
}

bool MetricPickModel::choose(const MetricKey &key, bool isChosen)
{
    PickLine *chosen = line(key);
    if (!chosen || chosen->isChosen == isChosen)
        return true;
    if (isChosen) {
        const QList<Quantity> quantities = chosenQuantities();
        if (quantities.size() >= mostQuantities && !quantities.contains(chosen->quantity))
            return false;
        m_chosen.append(key);
    } else {
        m_chosen.removeOne(key);
    }
    chosen->isChosen = isChosen;
    showLine(*chosen);
    return true;
}

void MetricPickModel::search(const QString &words)
{
    m_search = words.simplified().toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    m_first = m_chosen;
    clear(); // another search is another list: two signals instead of one for each row that is between
    merge(found());
}

bool MetricPickModel::isFound(const Searched &line) const
{
    return std::ranges::all_of(m_search, [&line](const QString &word) { return line.words.contains(word); });
}

QList<PickLine> MetricPickModel::found() const
{
    QList<PickLine> rows;
    rows.reserve(m_lines.size());
    for (const MetricKey &key : m_first) {
        const auto place = m_places.constFind(key);
        if (place != m_places.cend() && isFound(m_lines.at(*place)))
            rows.append(m_lines.at(*place).line);
    }
    const QSet<MetricKey> first(m_first.cbegin(), m_first.cend());
    for (const Searched &line : m_lines) {
        if (!first.contains(line.line.key) && isFound(line))
            rows.append(line.line);
    }
    return rows;
}

PickLine *MetricPickModel::line(const MetricKey &key)
{
    const auto place = m_places.constFind(key);
    return place == m_places.cend() ? nullptr : &m_lines[*place].line;
}

void MetricPickModel::showLine(const PickLine &line)
{
    if (const int shown = rowOf(line.key); shown >= 0)
        merge({line}, shown, 1);
}

void MetricPickModel::setDay(const MetricKey &key, const Sparkline &day, std::optional<double> newest)
{
    PickLine *drawn = line(key);
    if (!drawn)
        return;
    drawn->day = day;
    if (!key.member.isEmpty())
        drawn->newest = newest;
    showLine(*drawn);
}

QString MetricPickModel::headerText(int column) const
{
    switch (Column(column)) {
    case Chosen:
        return {};
    case Line:
        return tr("Series");
    case Day:
        return tr("Last 24 h");
    case Newest:
        return tr("Newest");
    case Measured:
        return tr("Measured");
    case State:
        return tr("State");
    case Words:
        return tr("What it measures");
    case ColumnCount:
        break;
    }
    return {};
}

QString MetricPickModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case Chosen:
        return tr("Whether the chart shows it.");
    case Line:
        return tr("Type and name as they are written to system_metrics, and a number of the metadata beside them.");
    case Day:
        return tr("Its values over the last 24 hours; nothing where there were none.");
    case Newest:
        return tr("The newest value, of what counts up its rate; grey when it is old.");
    case Measured:
        return tr("When the newest value was measured.");
    case State:
        return tr("Whether values come as often as they used to.");
    case Words:
        return tr("What a series of the installation measures.");
    case ColumnCount:
        break;
    }
    return {};
}

QString MetricPickModel::text(const PickLine &line, int column) const
{
    switch (Column(column)) {
    case Chosen:
    case Day:
        return {};
    case Line:
        return lineText(line.key);
    case Newest:
        return line.newest ? quantityText(*line.newest, line.quantity) : QString();
    case Measured:
        return line.newestAt ? relativeTime(*line.newestAt, clock().now()) : QString();
    case State:
        if (!line.isKnown)
            return tr("not there");
        return line.state == HealthState::Healthy  ? tr("up to date")
            : line.state == HealthState::Attention ? tr("late")
                                                   : tr("not written");
    case Words:
        return line.key.member.isEmpty()
            ? metricWords(line.key.type, line.key.name)
            : tr("A number beside the value of %1.").arg(visibleText(line.key.name, longestPart));
    case ColumnCount:
        break;
    }
    return {};
}

QStringList MetricPickModel::words(int column) const
{
    return column == State ? QStringList{tr("up to date"), tr("late"), tr("not written"), tr("not there")}
                           : QStringList();
}

QVariant MetricPickModel::sortValue(const PickLine &line, int column) const
{
    switch (Column(column)) {
    case Chosen:
        return line.isChosen;
    case Newest:
        return line.newest ? QVariant(*line.newest) : QVariant();
    case Measured:
        return line.newestAt ? QVariant(line.newestAt->micros) : QVariant();
    case Line:
    case Day:
    case State:
    case Words:
    case ColumnCount:
        break;
    }
    return text(line, column);
}

QString MetricPickModel::toolTip(const PickLine &line, int column) const
{
    switch (Column(column)) {
    case Newest:
        return line.newest ? exactQuantityText(*line.newest, line.quantity) : QString();
    case Measured:
    case State: {
        const QString at = line.newestAt ? exactInstant(*line.newestAt, timeZone(), true) : QString();
        if (!line.fromTheFuture)
            return at;
        return (at + u'\n' + tr("It holds values dated in the future, by the server's clock; they are left out."))
            .trimmed();
    }
    case Line:
    case Words:
        return text(line, column);
    case Chosen:
    case Day:
    case ColumnCount:
        break;
    }
    return {};
}

std::optional<HealthState> MetricPickModel::state(const PickLine &line, int column) const
{
    return column == Newest || column == State ? std::optional(line.state) : std::nullopt;
}

} // namespace signalbox
