#include "data/expectedcolumns.h"

using namespace signalbox;
using namespace Qt::StringLiterals;

static const ExpectedColumns migrations([] {
    return ExpectedColumns::Columns{
        {u"migrations/can_compare_settings"_s, {u"can_compare"_s}},
        {u"migrations/lock"_s, {u"locked"_s}},
        {u"migrations/newest_pushed"_s, {u"newest"_s}},
        {u"migrations/settings_read_at"_s, {u"read_at"_s}},
    };
});
