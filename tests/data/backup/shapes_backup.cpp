#include "data/expectedcolumns.h"

using namespace signalbox;
using namespace Qt::StringLiterals;

static const ExpectedColumns backup([] {
    return ExpectedColumns::Columns{
        {u"backup/available"_s, {u"available"_s}},
        {u"backup/read"_s, {u"document"_s}},
        {u"backup/restore"_s, {u"kind"_s, u"name"_s, u"change"_s}},
    };
});
