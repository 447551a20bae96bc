#include "data/project/capabilityprobe.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QSet<QString> namesIn(const QJsonValue &value)
{
    QSet<QString> set;
    const QJsonArray array = value.toArray();
    for (const auto &name : array)
        set.insert(name.toString());
    return set;
}

} // namespace

Result<Capabilities> CapabilityProbe::read(const ResultTable &probe, Pooler pooler)
{
    const QByteArray text = probe.rowCount() == 1 ? probe.row(0).utf8(0) : QByteArray();
    const QJsonObject found = QJsonDocument::fromJson(text).object();
    if (found.isEmpty())
        return tl::unexpected(Error{ErrorKind::Server,
            QCoreApplication::translate("CapabilityProbe", "The probe's answer cannot be read"), {}, {}, {}, {}});
    Capabilities can;
    can.serverVersion = found[u"server_version_num"].toInt();
    can.serverVersionText = found[u"server_version"].toString();
    can.database = found[u"database"].toString();
    can.user = found[u"user"].toString();
    can.timeZone = found[u"time_zone"].toString();
    can.superuser = found[u"superuser"].toBool();
    can.bypassesRls = found[u"bypasses_rls"].toBool();
    can.pooler = pooler;
    can.standby = found[u"in_recovery"].toBool();
    can.sandbox = found[u"sandbox"].toBool();
    can.schedulerDatabase = found[u"scheduler_database"].toString();
    const QJsonObject extensions = found[u"extensions"].toObject();
    for (auto extension = extensions.begin(); extension != extensions.end(); ++extension)
        can.extensions.insert(extension.key(), extension.value().toString());
    can.netSender = can.extensions.contains(u"pg_net"_s) ? NetSender::Extension
        : found[u"net_stand_in"].toBool()                ? NetSender::StandIn
                                                         : NetSender::Missing;
    can.relations = namesIn(found[u"relations"]);
    can.unreadable = namesIn(found[u"unreadable"]);
    can.updatable = namesIn(found[u"updatable"]);
    can.columns = namesIn(found[u"columns"]);
    can.indexes = namesIn(found[u"indexes"]);
    can.functions = namesIn(found[u"functions"]);
    return can;
}

QMap<QString, qint64> CapabilityProbe::readSampleHistory(const ResultTable &table)
{
    QMap<QString, qint64> history;
    for (int row = 0; row < table.rowCount(); ++row)
        history.insert(table.row(row).text(0), table.row(row).int64(1));
    return history;
}

} // namespace signalbox
