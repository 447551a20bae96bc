#include "data/expectedcolumns.h"

using namespace signalbox;
using namespace Qt::StringLiterals;

static const ExpectedColumns migrations([] {
    return ExpectedColumns::Columns{
        {u"migrations/lock"_s, {u"locked"_s}},
        {u"migrations/settings_read_at"_s, {u"read_at"_s}},
    };
});
