#include "domain/metrics/boardlayout.h"

#include <QJsonArray>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCharts = 200;
constexpr qsizetype mostLines = 40;
constexpr qsizetype longestBoardText = 400;

QString shortText(const QJsonValue &value)
{
    return value.toString().left(longestBoardText);
}

int sizeOf(const QJsonValue &value)
{
    return std::clamp(value.toInt(1), 1, 3);
}

std::optional<MetricKey> keyFromJson(const QJsonObject &json)
{
    MetricKey key{shortText(json["type"_L1]), shortText(json["name"_L1]), shortText(json["member"_L1])};
    if (key.type.isEmpty() && key.name.isEmpty())
        return {};
    return key;
}

QJsonObject lineToJson(const MetricKey &key)
{
    QJsonObject json{{u"type"_s, key.type}, {u"name"_s, key.name}};
    if (!key.member.isEmpty())
        json.insert(u"member"_s, key.member);
    return json;
}

std::optional<BoardChart> chartFromJson(const QJsonObject &json)
{
    BoardChart chart{.title = shortText(json["title"_L1]),
        .columns = sizeOf(json["columns"_L1]),
        .rows = sizeOf(json["rows"_L1]),
        .isStacked = json["stacked"_L1].toBool(),
        .isFromZero = json["fromZero"_L1].toBool(true)};
    const QJsonArray lines = json["lines"_L1].toArray();
    for (const auto &line : lines) {
        const auto key = keyFromJson(line.toObject());
        if (key && !chart.lines.contains(*key) && chart.lines.size() < mostLines)
            chart.lines.append(*key);
    }
    if (chart.lines.isEmpty())
        return {};
    return chart;
}

QJsonObject chartToJson(const BoardChart &chart)
{
    QJsonArray lines;
    for (const MetricKey &key : chart.lines)
        lines.append(lineToJson(key));
    QJsonObject json{{u"lines"_s, lines}, {u"columns"_s, chart.columns}, {u"rows"_s, chart.rows},
        {u"stacked"_s, chart.isStacked}, {u"fromZero"_s, chart.isFromZero}};
    if (!chart.title.isEmpty())
        json.insert(u"title"_s, chart.title);
    return json;
}

} // namespace

std::optional<BoardLayout> boardFromJson(const QJsonObject &json)
{
    if (!json["charts"_L1].isArray())
        return {};
    BoardLayout layout;
    const QJsonArray charts = json["charts"_L1].toArray();
    for (const auto &value : charts) {
        if (const auto chart = chartFromJson(value.toObject()); chart && layout.charts.size() < mostCharts)
            layout.charts.append(*chart);
    }
    if (layout.charts.isEmpty() && !charts.isEmpty())
        return {};
    return layout;
}

QJsonObject toJson(const BoardLayout &layout)
{
    QJsonArray charts;
    for (const BoardChart &chart : layout.charts)
        charts.append(chartToJson(chart));
    return {{u"charts"_s, charts}};
}

} // namespace signalbox
