#pragma once

#include <QColor>
#include <QList>
#include <QPalette>
#include <QStringView>

namespace signalbox {

/// What is set apart in SQL that is shown; names and operators are as the rest.
enum class SqlTokenKind { Keyword, Literal, Number, Comment };

struct SqlToken {
    qsizetype begin = 0;
    qsizetype length = 0;
    SqlTokenKind kind = SqlTokenKind::Keyword;

    bool operator==(const SqlToken &) const = default;
};

/// In order, not overlapping. Between dollar quotes goes on as SQL, which is what stands there in jobs: only the quotes
/// themselves are literals. What is not ended reaches to the end.
QList<SqlToken> sqlTokensOf(QStringView text);
/// Legible as text (4.5:1) on the palette's base.
QColor sqlTokenColour(SqlTokenKind kind, const QPalette &palette);

} // namespace signalbox
