#include "domain/endpoints/eventpattern.h"

#include "core/visibletext.h"

#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;

bool EventPattern::matches(const QString &pattern, const QString &event)
{
    if (pattern == event || pattern == u"*"_s)
        return true;
    if (!pattern.contains(u'*'))
        return false;
    QString expression;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        if (pattern.at(at) != u'*') {
            expression += QRegularExpression::escape(pattern.mid(at, 1));
        } else if (pattern.mid(at, 2) == u"**"_s) {
            expression += u".+"_s;
            ++at;
        } else {
            expression += u"[^.]+"_s;
        }
    }
    return QRegularExpression(
        QRegularExpression::anchoredPattern(expression), QRegularExpression::DotMatchesEverythingOption)
        .match(event)
        .hasMatch();
}

QString EventPattern::problem(const QString &pattern)
{
    static const QRegularExpression blank(uR"re([\s\p{C}])re"_s);
    const QString shown = visibleText(pattern, 60);
    if (pattern.isEmpty())
        return tr("An event type must not be empty.");
    if (pattern.size() > 200)
        return tr("%1 is longer than 200 characters.").arg(shown);
    if (blank.match(pattern).hasMatch())
        return tr("%1 has spaces or control characters; no event type does.").arg(shown);
    if (pattern.contains(u"***"_s))
        return tr("%1 has three stars in a row; one stands for one part, two for several.").arg(shown);
    if (pattern.startsWith(u'.') || pattern.endsWith(u'.') || pattern.contains(u".."_s))
        return tr("%1 has an empty part: parts stand between dots, such as booking.flights.booked.").arg(shown);
    return {};
}

QStringList EventPattern::known()
{
    return {u"booking.accommodations.booked"_s, u"booking.accommodations.cancelled"_s, u"booking.flights.booked"_s,
        u"booking.flights.cancelled"_s, u"chat.message.created"_s, u"chat.message.process"_s, u"chat.session.ended"_s,
        u"chat.session.started"_s, u"memory.generate.embedding"_s, u"trip.collaborator.added"_s,
        u"trip.collaborator.removed"_s, u"trip.collaborator.updated"_s};
}

QString EventPattern::explanation()
{
    return tr("* stands for one part (booking.*.cancelled), ** for one or more (booking.**), * alone for every event.");
}

} // namespace signalbox
