#include "data/project/livenessword.h"

#include <QMap>

namespace signalbox {

using namespace Qt::StringLiterals;

Liveness livenessOf(const QString &word)
{
    static const QMap<QString, Liveness> words = {{u"alive"_s, Liveness::Alive}, {u"stand_in"_s, Liveness::StandIn},
        {u"dead"_s, Liveness::Dead}, {u"elsewhere"_s, Liveness::Elsewhere},
        {u"other_database"_s, Liveness::OtherDatabase}, {u"launches_nothing"_s, Liveness::LaunchesNothing}};
    return words.value(word, Liveness::Unknown);
}

} // namespace signalbox
