#include "data/expectedcolumns.h"

using namespace signalbox;
using namespace Qt::StringLiterals;

static const ExpectedColumns backup([] {
    return ExpectedColumns::Columns{
        {u"backup/available"_s, {u"can_back_up"_s, u"can_restore"_s}},
        {u"backup/read"_s, {u"document"_s, u"notes"_s}},
        {u"backup/restore"_s, {u"kind"_s, u"name"_s, u"change"_s, u"left_out"_s}},
    };
});
