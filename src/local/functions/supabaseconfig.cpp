#include "local/functions/supabaseconfig.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const auto functionPrefix = "functions."_L1;

struct ConfigSection {
    QString name; // functions.trip-events
    QString text; // with its header
};

/// What stands before the first header is in none. A name may be written in quotes and with blanks.
QList<ConfigSection> sectionsOf(const QString &toml)
{
    static const QRegularExpression header(u"^\\s*\\[\\s*([^\\[\\]]+?)\\s*\\]\\s*(#.*)?$"_s);
    QList<ConfigSection> sections;
    for (const QString &line : toml.split(u'\n')) {
        if (const auto match = header.match(line); match.hasMatch())
            sections.append({match.captured(1).remove(u'"').remove(u'\'').remove(u' '), {}});
        if (!sections.isEmpty())
            sections.last().text += line + u'\n';
    }
    return sections;
}

bool letsUnsignedIn(const ConfigSection &section)
{
    static const QRegularExpression off(
        u"^\\s*verify_jwt\\s*=\\s*false\\s*(#.*)?$"_s, QRegularExpression::MultilineOption);
    return off.match(section.text).hasMatch();
}

} // namespace

SupabaseConfig SupabaseConfig::compare(const QString &theirs, const QString &ours)
{
    SupabaseConfig found;
    const QList<ConfigSection> there = sectionsOf(theirs);
    for (const ConfigSection &wanted : sectionsOf(ours)) {
        const auto same = std::ranges::find(there, wanted.name, &ConfigSection::name);
        if (same == there.end())
            found.missing += wanted.text.trimmed() + u"\n\n"_s;
        else if (letsUnsignedIn(wanted) && !letsUnsignedIn(*same))
            found.demanding.append(wanted.name.sliced(functionPrefix.size()));
    }
    found.missing.chop(found.missing.isEmpty() ? 0 : 1);
    return found;
}

} // namespace signalbox
