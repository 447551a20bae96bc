#include "data/cron/shownstatement.h"

#include "core/quoting.h"

#include <QFile>
#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

/// Without the comment that names the statement in the server's views.
QString withoutName(const QByteArray &text)
{
    static const QRegularExpression name(uR"(^/\* signalbox [^*]* \*/\s*)"_s);
    return QString::fromUtf8(text).remove(name);
}

} // namespace

Result<QString> shownStatement(const QString &id, const SqlValues &values)
{
    QFile file(u":/sql/queries/%1.sql"_s.arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Error{.kind = ErrorKind::Local, .what = file.errorString(), .subject = id});
    const auto bound
        = SqlStatement::parse(id, QString::fromUtf8(file.readAll())).and_then([&values](const SqlStatement &statement) {
              return statement.bind(values);
          });
    if (!bound)
        return tl::unexpected(bound.error());
    static const QRegularExpression parameter(uR"(\$(\d+))"_s);
    const QString text = withoutName(bound->text);
    QString shown;
    qsizetype from = 0;
    for (auto places = parameter.globalMatch(text); places.hasNext();) {
        const auto place = places.next();
        const auto value = bound->values.value(place.captured(1).toInt() - 1);
        shown += text.mid(from, place.capturedStart() - from)
            + (value ? sqlLiteral(QString::fromUtf8(*value)) : u"null"_s);
        from = place.capturedEnd();
    }
    return QString(shown + text.mid(from) + u';');
}

} // namespace signalbox
