#include "domain/deliveries/filter/failurekinds.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct FailureKindTexts {
    Q_DECLARE_TR_FUNCTIONS(FilterKeys)
};

} // namespace

QList<FilterWord> failureKinds()
{
    QList<FilterWord> kinds{
        {u"timeout"_s, FailureKindTexts::tr("no answer in time")},
        {u"refused"_s, FailureKindTexts::tr("nothing listened at that address")},
        {u"dns"_s, FailureKindTexts::tr("the host's name was not found")},
        {u"tls"_s, FailureKindTexts::tr("certificate or encryption")},
        {u"closed"_s, FailureKindTexts::tr("the connection broke")},
        {u"redirect"_s, FailureKindTexts::tr("it answered with another address")},
        {u"lost"_s, FailureKindTexts::tr("the answer was gone before it was read")},
        {u"not_sent"_s, FailureKindTexts::tr("never left the database")},
        {u"endpoint_off"_s, FailureKindTexts::tr("the endpoint was switched off or deleted")},
        {u"too_large"_s, FailureKindTexts::tr("the payload is too large")},
    };
    for (const int status : {401, 403, 404, 408, 410, 425, 429})
        kinds.append({u"http_%1"_s.arg(status), FailureKindTexts::tr("answered %1").arg(status)});
    kinds.append({u"http_4xx"_s, FailureKindTexts::tr("any other answer from 400 to 499")});
    kinds.append({u"http_5xx"_s, FailureKindTexts::tr("answered 500 or more")});
    kinds.append({u"http_other"_s, FailureKindTexts::tr("any other answer")});
    kinds.append({u"other"_s, FailureKindTexts::tr("anything else")});
    return kinds;
}

} // namespace signalbox
